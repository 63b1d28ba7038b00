'use client'
import { useState, type FormEvent } from 'react'
import type { Batch, Wanted } from '../../editorial/rules/batches'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'

interface Props {
  campaigns: readonly { id: string; title: string }[]
  /** the present one, Beijing time */
  year: number
  onOrder(): void
}

/** Orders the dossiers of a year or of a campaign. */
export function OrderForm({ campaigns, year: present, onOrder }: Props) {
  const [year, setYear] = useState(String(present))
  const [campaign, setCampaign] = useState(campaigns[0]?.id ?? '')
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null)

  const order = (wanted: Wanted) => async (event: FormEvent) => {
    event.preventDefault()
    setSaid(null)
    const { status, body, message } = await callDoor('POST', '/api/dossiers', wanted)
    const { title, total } = (body.batch ?? { title: '', total: 0 }) as Batch
    setSaid(status === 201 ? { ok: true, text: t('dossier.ordered', { title, total }) } : { ok: false, text: message })
    onOrder()
  }

  return (
    <Alive>
      <form className="desk-form" onSubmit={(event) => void order({ year: Math.trunc(Number(year)) })(event)}>
        <label htmlFor="dossier-year">{t('dossier.year')}</label>
        <div className="desk-searchbar">
          <input
            className="desk-input"
            id="dossier-year"
            inputMode="numeric"
            onChange={({ target }) => setYear(target.value)}
            value={year}
          />
          <button className="desk-button desk-button--primary" type="submit">
            {t('dossier.orderYear')}
          </button>
        </div>
      </form>
      {campaigns.length > 0 && (
        <form className="desk-form" onSubmit={(event) => void order({ campaign })(event)}>
          <label htmlFor="dossier-campaign">{t('dossier.campaign')}</label>
          <div className="desk-searchbar">
            <select
              className="desk-input"
              id="dossier-campaign"
              onChange={({ target }) => setCampaign(target.value)}
              value={campaign}
            >
              {campaigns.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
            <button className="desk-button desk-button--primary" type="submit">
              {t('dossier.orderCampaign')}
            </button>
          </div>
        </form>
      )}
      <Said said={said} />
    </Alive>
  )
}
