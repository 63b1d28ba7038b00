'use client'
import { useField } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useState } from 'react'
import { isKind, type Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { controlId, FieldFrame } from './FieldFrame'
import { LinkableSearch } from './LinkableSearch'
import { useNames } from './Names'
import type { Linkable } from './linkable'

type Pointer = string | { relationTo: string; value: string }

const idOf = (pointer: Pointer): string => (typeof pointer === 'string' ? pointer : pointer.value)

/** Stories that a story names, in their order. Payload's own field would offer those of one's own unit alone. */
export const StoryPicker: RelationshipFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { path, value, setValue, showError, disabled } = useField<Pointer[] | null>({ potentiallyStalePath: given })
  const known = useNames()
  const [picked, setPicked] = useState<Record<string, string>>({})
  const kinds = [field.relationTo].flat().filter((slug): slug is Kind => isKind(slug))
  const pointers = Array.isArray(value) ? value : []
  const locked = readOnly || disabled

  function add({ id, kind, title }: Linkable): void {
    setPicked({ ...picked, [id]: title })
    setValue([...pointers, Array.isArray(field.relationTo) ? { relationTo: kind, value: id } : id])
  }

  return (
    <FieldFrame description={field.admin?.description} label={field.label} path={path} showError={showError}>
      {pointers.length > 0 && (
        <ul className="desk-picked">
          {pointers.map((pointer) => {
            const id = idOf(pointer)
            const title = picked[id] ?? known[id] ?? t('desk.untitled')
            return (
              <li key={id}>
                {title}{' '}
                {!locked && (
                  <button
                    aria-label={t('desk.removeOne', { title })}
                    className="desk-link"
                    onClick={() => setValue(pointers.filter((each) => idOf(each) !== id))}
                    type="button"
                  >
                    {t('desk.remove')}
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      <LinkableSearch
        chosen={pointers.map(idOf)}
        disabled={locked}
        inputId={controlId(path)}
        kinds={kinds}
        onPick={add}
      />
    </FieldFrame>
  )
}
