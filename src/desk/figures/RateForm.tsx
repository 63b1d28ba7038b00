'use client'
import { useState, type FormEvent } from 'react'
import { CURRENCIES } from '../../editorial/rules/values'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'

const TEXTS = ['rate', 'source'] as const

/** Enters the rate of a day. None is ever changed. */
export function RateForm({ today }: { today: string }) {
  const [rate, setRate] = useState({ currency: 'usd', day: today, rate: '', source: '' })
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null)
  const set = (name: keyof typeof rate) => (value: string) => setRate((present) => ({ ...present, [name]: value }))

  async function enter(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const { status, message } = await callDoor('POST', '/api/exchangeRates', rate)
    setBusy(false)
    setSaid(status === 201 ? { ok: true, text: t('register.rateEntered') } : { ok: false, text: message })
  }

  return (
    <Alive>
      <form className="desk-form" onSubmit={(event) => void enter(event)}>
        <label htmlFor="rate-currency">{t('register.rateColumn.currency')}</label>
        <select
          className="desk-input"
          id="rate-currency"
          onChange={({ target }) => set('currency')(target.value)}
          value={rate.currency}
        >
          {CURRENCIES.map((currency) => (
            <option key={currency} value={currency}>
              {t(`options.currency.${currency}`)}
            </option>
          ))}
        </select>
        <label htmlFor="rate-day">{t('register.rateColumn.day')}</label>
        <input
          className="desk-input desk-input--day"
          id="rate-day"
          max={today}
          onChange={({ target }) => set('day')(target.value)}
          type="date"
          value={rate.day}
        />
        {TEXTS.map((name) => (
          <label key={name}>
            {t(`register.rateColumn.${name}`)}
            <input
              className="desk-input"
              name={name}
              onChange={({ target }) => set(name)(target.value)}
              value={rate[name]}
            />
          </label>
        ))}
        <button className="desk-button desk-button--primary" disabled={busy} type="submit">
          {t('register.enterRate')}
        </button>
      </form>
      <Said said={said} />
    </Alive>
  )
}
