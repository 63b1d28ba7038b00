'use client'
import { useField } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { t } from '../../messages/index'
import { controlId, FieldFrame } from './FieldFrame'
import { useNames } from './Names'

/** One of the people who can be on duty; their names come with the page. */
export const OnDutyField: RelationshipFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { path, value, setValue, showError, disabled } = useField<string | null>({ potentiallyStalePath: given })
  const names = useNames()
  return (
    <FieldFrame label={field.label} path={path} required={field.required} showError={showError}>
      <select
        className="desk-input"
        disabled={readOnly || disabled}
        id={controlId(path)}
        onChange={({ target }) => setValue(target.value || null)}
        value={value ?? ''}
      >
        <option value="">{t('desk.notChosen')}</option>
        {value && !names[value] && <option value={value}>{t('desk.unknownName')}</option>}
        {Object.entries(names).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
