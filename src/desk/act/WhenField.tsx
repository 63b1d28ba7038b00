'use client'
import { t } from '../../messages/index'
import { minuteOf } from '../words/moments'

interface Props {
  id: string
  /** `2026-12-01T09:00`, Beijing time, or empty */
  value: string
  onChange(value: string): void
}

/** A minute in Beijing, whatever the zone of the browser, said again in words with its zone. */
export function WhenField({ id, value, onChange }: Props) {
  return (
    <div className="desk-answers">
      <label htmlFor={id}>{t('desk.at')}</label>
      <input
        aria-describedby={`${id}-help`}
        id={id}
        min={minuteOf(new Date()).replace(' ', 'T')}
        onChange={({ target }) => onChange(target.value)}
        type="datetime-local"
        value={value}
      />
      <p aria-live="polite" className="desk-quiet" id={`${id}-help`}>
        {value ? t('desk.atChosen', { at: value.replace('T', ' ') }) : t('desk.atHelp')}
      </p>
    </div>
  )
}
