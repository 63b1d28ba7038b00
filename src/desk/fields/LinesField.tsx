'use client'
import { useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { t } from '../../messages/index'
import { controlId, FieldFrame } from './FieldFrame'

/** Texts longer than this are written in a box of several lines. */
const LONG = 200

/** A list of plain texts, one in each line, in their order. */
export const LinesField: TextFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { path, value, setValue, showError, disabled } = useField<string[] | null>({ potentiallyStalePath: given })
  const lines = Array.isArray(value) ? value : []
  const locked = readOnly || disabled
  const max = typeof field.maxLength === 'number' ? field.maxLength : undefined
  const Control = (max ?? 0) > LONG ? 'textarea' : 'input'
  const write = (index: number, text: string) => setValue(lines.map((line, at) => (at === index ? text : line)))
  return (
    <FieldFrame description={field.admin?.description} legend={field.label} path={path} showError={showError}>
      <ol className="desk-lines" id={controlId(path)} tabIndex={-1}>
        {lines.map((line, index) => (
          // A line has no identity but its place.
          <li key={index}>
            <Control
              aria-label={t('desk.nth', { number: index + 1 })}
              className="desk-input"
              disabled={locked}
              id={controlId(`${path}.${index}`)}
              maxLength={max}
              onChange={({ target }) => write(index, target.value)}
              value={line}
            />
            {!locked && (
              <button
                aria-label={t('desk.removeLine', { number: index + 1 })}
                className="desk-link"
                onClick={() => setValue(lines.filter((_, at) => at !== index))}
                type="button"
              >
                {t('desk.remove')}
              </button>
            )}
          </li>
        ))}
      </ol>
      {!locked && (
        <button className="desk-button desk-button--small" onClick={() => setValue([...lines, ''])} type="button">
          {t('desk.addLine')}
        </button>
      )}
    </FieldFrame>
  )
}
