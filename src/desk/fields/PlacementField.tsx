'use client'
import { useField, useForm, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { KINDS, isKind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { controlId, FieldFrame } from './FieldFrame'
import { findLinkable, type Linkable } from './linkable'
import { LinkableSearch } from './LinkableSearch'

/** The live story that stands in a place of the site; its kind, the member beside it, is set with it. */
export const PlacementField: TextFieldClientComponent = ({ path: given, readOnly }) => {
  const { path, value, setValue, showError, disabled } = useField<string | null>({ potentiallyStalePath: given })
  const { dispatchFields } = useForm()
  const [titles, setTitles] = useState<Record<string, string>>({})
  const kindPath = path.replace(/id$/, 'kind')
  const kind = useFormFields(([fields]) => fields[kindPath]?.value)
  // A row that was just added has an id of its own; only with a kind does it name a story.
  const placed = isKind(kind) ? value : null
  const locked = readOnly || disabled

  useEffect(() => {
    if (!placed || !isKind(kind)) return
    let current = true
    void findLinkable([kind], '').then(
      (rows) => current && setTitles(Object.fromEntries(rows.map(({ id, title }) => [id, title]))),
    )
    return () => {
      current = false
    }
  }, [kind, placed])

  function place(story: Linkable | null): void {
    dispatchFields({ type: 'UPDATE', path: kindPath, value: story?.kind ?? null })
    setValue(story?.id ?? null)
  }

  return (
    <FieldFrame label={t('desk.place')} path={path} showError={showError}>
      {placed && (
        <p className="desk-picked">
          {titles[placed] ?? t('desk.placed')}{' '}
          {!locked && (
            <button className="desk-link" onClick={() => place(null)} type="button">
              {t('desk.remove')}
            </button>
          )}
        </p>
      )}
      <LinkableSearch
        chosen={placed ? [placed] : []}
        disabled={locked}
        inputId={controlId(path)}
        kinds={KINDS}
        liveOnly
        onPick={place}
      />
    </FieldFrame>
  )
}
