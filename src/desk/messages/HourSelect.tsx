'use client'
import { t } from '../../messages/index'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

interface Props {
  id: string
  label: string
  /** what the choice of no hour says */
  none: string
  value: number | null
  onChange(hour: number | null): void
}

/** One whole hour of the day, or none. */
export function HourSelect({ id, label, none, value, onChange }: Props) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        className="desk-input"
        id={id}
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
        value={value ?? ''}
      >
        <option value="">{none}</option>
        {HOURS.map((hour) => (
          <option key={hour} value={hour}>
            {t('notifications.hour', { hour })}
          </option>
        ))}
      </select>
    </>
  )
}
