'use client'
import { useState, type FormEvent } from 'react'
import { QUOTA, type Run } from '../../campaign/rules/runs'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { Alive } from '../frame/Alive'
import { useDoor } from './useDoor'

interface Props {
  run: Run
  units: readonly { id: string; name: string }[]
}

const countsOf = ({ quotas }: Run): Record<string, string> =>
  Object.fromEntries(quotas.map(({ unit, count }) => [unit, String(count)]))

/** What each unit owes: nothing where the field is empty. */
export function QuotaForm({ run, units }: Props) {
  const { busy, said, send } = useDoor()
  const [counts, setCounts] = useState(() => countsOf(run))
  const [read, setRead] = useState(run.revisionToken)
  // The page was read anew: what stands now is shown, and what was said of the save stays.
  if (read !== run.revisionToken) {
    setRead(run.revisionToken)
    setCounts(countsOf(run))
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const quotas = Object.entries(counts).flatMap(([unit, count]) =>
      count.trim() === '' ? [] : [{ unit, count: Number(count) }],
    )
    const body = { quotas, revisionToken: run.revisionToken }
    await send('POST', `/api/campaigns/${run.campaign}/run`, body, t('wave.quotasSaved'))
  }
  return (
    <details className="desk-fold">
      <summary>{t('wave.quotas')}</summary>
      <p className="desk-quiet">{t('wave.quotasHow')}</p>
      <form className="desk-form" onSubmit={(event) => void save(event)}>
        <Alive>
          {units.map(({ id, name }) => (
            <div key={id}>
              <label htmlFor={`quota-${id}`}>{name}</label>
              <input
                className="desk-input desk-input--day"
                id={`quota-${id}`}
                inputMode="numeric"
                max={QUOTA.most}
                min={QUOTA.least}
                onChange={({ target }) => setCounts((before) => ({ ...before, [id]: target.value }))}
                type="number"
                value={counts[id] ?? ''}
              />
            </div>
          ))}
          <div className="desk-actions">
            <button className="desk-button desk-button--primary" disabled={busy} type="submit">
              {t('wave.quotasSave')}
            </button>
          </div>
          <Said said={said} />
        </Alive>
      </form>
    </details>
  )
}
