'use client'
import { useField } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { t } from '../../messages/index'
import { controlId, FieldFrame } from './FieldFrame'
import { useNames } from './Names'
import { readNamed, type Entry } from './readNamed'

/** One unit, one account or one campaign, by its name. */
export const NamedField: RelationshipFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { path, value, setValue, showError, disabled } = useField<string | null>({ potentiallyStalePath: given })
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const names = useNames()
  const collection = typeof field.relationTo === 'string' ? field.relationTo : ''

  useEffect(() => {
    let current = true
    void readNamed(collection).then((found) => current && setEntries(found))
    return () => {
      current = false
    }
  }, [collection])

  // Whoever is asked about a project that another unit introduced may name its record without reading it.
  const unread = t(collection === 'projects' ? 'register.linkedRecord' : 'desk.unknownName')
  const known = !value || entries.some(({ id }) => id === value)
  return (
    <FieldFrame
      description={field.admin?.description}
      label={field.label}
      path={path}
      required={field.required}
      showError={showError}
    >
      <select
        className="desk-input"
        disabled={readOnly || disabled}
        id={controlId(path)}
        onChange={({ target }) => setValue(target.value || null)}
        value={value ?? ''}
      >
        <option value="">{t('desk.notChosen')}</option>
        {!known && <option value={value}>{names[value] ?? unread}</option>}
        {entries.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
