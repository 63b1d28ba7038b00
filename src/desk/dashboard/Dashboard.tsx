import type { AdminViewServerProps } from 'payload'
import { actorOf } from '../../editorial/people'
import type { Role } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { ConfirmAccount } from '../accounts/ConfirmButton'
import { accountPath } from '../links'
import { roleWord } from '../words/gateWords'
import { readClocks } from './clocks'
import { LaneView } from './LaneView'
import { LANES } from './lanes'
import { fillLane, unconfirmedAccounts, unitNames } from './waiting'

/** The first page of the desk: what waits for its reader. */
export async function Dashboard({ initPageResult }: Pick<AdminViewServerProps, 'initPageResult'>) {
  const { req } = initPageResult
  const actor = actorOf(req.user)
  if (!actor) return null
  const now = new Date()
  const [clocks, lanes] = await Promise.all([
    readClocks(req, now),
    Promise.all(LANES[actor.role].map((lane) => fillLane(req, actor, lane))),
  ])
  const units = await unitNames(
    req,
    lanes.flatMap(({ rows }) => rows.map(({ unit }) => unit)),
  )
  const seesAccounts = actor.role === 'director' || actor.role === 'admin'
  const accounts = seesAccounts ? await unconfirmedAccounts(req) : []
  return (
    <div className="desk-dashboard gutter--left gutter--right">
      <h1>{t('dashboard.title')}</h1>
      <p className="desk-quiet">{t('dashboard.greeting', { name: actor.name, role: roleWord(actor.role) })}</p>
      <ul aria-label={t('dashboard.clocks')} className="desk-clocks">
        {clocks.map(({ text, late }) => (
          <li className={late ? 'desk-refused' : 'desk-quiet'} key={text}>
            {text}
          </li>
        ))}
      </ul>
      {seesAccounts && (
        <section aria-labelledby="lane-accounts" className="desk-lane">
          <h2 id="lane-accounts">
            {t('dashboard.lane.accounts')} <span className="desk-quiet">{t('dashboard.accountCount', { count: accounts.length })}</span>
          </h2>
          {accounts.length === 0 && <p className="desk-quiet">{t('dashboard.empty.accounts')}</p>}
          <ul className="desk-lane__rows">
            {accounts.map(({ id, name, role }) => (
              <li className="desk-lane__row" key={id}>
                <a className="desk-lane__title" href={accountPath(id)}>
                  {name}
                </a>
                <span className="desk-lane__facts">
                  <span>{roleWord(role as Role)}</span>
                  <span>{t('dashboard.confirmWaits')}</span>
                  {actor.role === 'director' && id !== actor.id && <ConfirmAccount id={id} name={name} />}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="desk-lanes">
        {lanes.map((filled) => (
          <LaneView actor={actor} filled={filled} key={filled.lane.name} now={now} units={units} />
        ))}
      </div>
    </div>
  )
}
