'use client'
import { useForm } from '@payloadcms/ui'
import { useState } from 'react'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { useNames } from '../fields/Names'
import { valueWords } from '../read/values'
import { fieldWord } from '../words/fieldWords'
import { contentValues, differences, merged, type Difference, type Side } from './versions'
import type { Values } from './autosave'

interface Props {
  kind: Kind
  /** what both versions began from */
  stored: Values
  /** the document as somebody else has saved it */
  current: Values
  onChoose(values: Values, current: Values, token: string): Promise<void>
}

/** Where the two versions stand. */
export const CONFLICT = 'desk-conflict'

const SIDES = [
  ['mine', 'desk.mine'],
  ['theirs', 'desk.theirs'],
] as const

function Choice({
  kind,
  difference,
  chosen,
  onChoose,
}: {
  kind: Kind
  difference: Difference
  chosen?: Side
  onChoose(side: Side): void
}) {
  const names = useNames()
  const { field } = difference
  return (
    <fieldset className="desk-choice" id={`desk-choice-${field}`} tabIndex={-1}>
      <legend>{fieldWord(kind, field)}</legend>
      {SIDES.map(([side, word]) => (
        <label className="desk-choice__side" key={side}>
          <span>
            <input checked={chosen === side} name={`choice-${field}`} onChange={() => onChoose(side)} type="radio" />{' '}
            {t(word)}
          </span>
          <span className="desk-choice__value">
            {valueWords(kind, field, difference[side], names) || t('desk.blank')}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Two versions side by side, member by member. What only one of the two changed is chosen already. */
export function Conflict({ kind, stored, current, onChoose }: Props) {
  const { getData } = useForm()
  const theirs = contentValues(kind, current)
  const mine = contentValues(kind, getData())
  const found = differences(kind, stored, mine, theirs)
  const [picked, setPicked] = useState<Record<string, Side>>({})
  const [lacking, setLacking] = useState(false)
  const chosen = (difference: Difference): Side | undefined =>
    picked[difference.field] ?? difference.changedBy ?? undefined

  async function take(): Promise<void> {
    const open = found.find((difference) => !chosen(difference))
    if (open) {
      setLacking(true)
      return document.getElementById(`desk-choice-${open.field}`)?.focus()
    }
    const sides = Object.fromEntries(found.map((difference) => [difference.field, chosen(difference) ?? 'mine']))
    await onChoose(merged(kind, mine, theirs, sides), theirs, String(current.revisionToken))
  }

  return (
    <section aria-label={t('desk.saveStale')} className="desk-conflict" id={CONFLICT} tabIndex={-1}>
      <h2>{t('desk.conflict')}</h2>
      {found.map((difference) => (
        <Choice
          chosen={chosen(difference)}
          difference={difference}
          key={difference.field}
          kind={kind}
          onChoose={(side) => setPicked({ ...picked, [difference.field]: side })}
        />
      ))}
      <div role="alert">{lacking && <p className="desk-refused">{t('desk.chooseAll')}</p>}</div>
      <button className="desk-button desk-button--primary" onClick={() => void take()} type="button">
        {t('desk.saveChosen')}
      </button>
    </section>
  )
}
