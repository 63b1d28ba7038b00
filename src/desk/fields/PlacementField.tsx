'use client'
import { useField, useForm } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { KINDS, isKind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { controlId, FieldFrame } from './FieldFrame'
import { findLinkable, type Linkable } from './linkable'
import { LinkableSearch } from './LinkableSearch'

/** The live story that stands in a place of the site; its kind, the member beside it, is set with it. */
export const PlacementField: TextFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { path, value, setValue, showError, disabled } = useField<string | null>({ potentiallyStalePath: given })
  const { dispatchFields, getDataByPath } = useForm()
  const [title, setTitle] = useState('')
  const kindPath = path.replace(/id$/, 'kind')
  const locked = readOnly || disabled

  useEffect(() => {
    const kind: unknown = getDataByPath(kindPath)
    if (!value || !isKind(kind)) return setTitle('')
    let current = true
    void findLinkable([kind], '').then((rows) => current && setTitle(rows.find(({ id }) => id === value)?.title ?? t('desk.placed')))
    return () => {
      current = false
    }
  }, [getDataByPath, kindPath, value])

  function place(story: Linkable | null): void {
    dispatchFields({ type: 'UPDATE', path: kindPath, value: story?.kind ?? null })
    setValue(story?.id ?? null)
  }

  return (
    <FieldFrame description={field.admin?.description} label={field.label} path={path} showError={showError}>
      {value && (
        <p className="desk-picked">
          {title}{' '}
          {!locked && (
            <button className="desk-link" onClick={() => place(null)} type="button">
              {t('desk.remove')}
            </button>
          )}
        </p>
      )}
      <LinkableSearch chosen={value ? [value] : []} disabled={locked} inputId={controlId(path)} kinds={KINDS} liveOnly onPick={place} />
    </FieldFrame>
  )
}
