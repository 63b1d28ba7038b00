/** The first page of the desk: for each role what waits for it. */
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { Clocks } from '../../editorial/rules/inspection'
import { t } from '../../messages/index'
import { unitNames } from '../list/unitNames'
import { RecallLink } from '../recall/RecallLink'
import { readerOf } from '../reader'
import { roleWord } from '../words/gateWords'
import { AccountsLane } from './AccountsLane'
import { ClockLine } from './ClockLine'
import { KindLinks } from './KindLinks'
import { LANES } from './lanes'
import { LaneSection } from './LaneSection'
import { readLane, type WaitingFor } from './readLane'

interface Props extends AdminViewServerProps {
  waitingFor: WaitingFor
  clocksOf(req: PayloadRequest, now: Date): Promise<Clocks>
}

export async function Dashboard({ clocksOf, initPageResult, waitingFor }: Props) {
  const { req } = initPageResult
  const actor = readerOf(req.user)
  if (!actor) return null
  const now = new Date()
  const [clocks, ...lanes] = await Promise.all([
    clocksOf(req, now),
    ...LANES[actor.role].map(async (lane) => ({ lane, found: await readLane(req, actor, lane, waitingFor) })),
  ])
  const units = await unitNames(
    req,
    lanes.flatMap(({ found }) => found.rows),
  )
  const withAccounts = actor.role === 'admin' || actor.role === 'director'
  return (
    <main className="desk-page">
      <h1>{t('desk.greeting', { name: actor.name, role: roleWord(actor.role) })}</h1>
      <ClockLine clocks={clocks} />
      <KindLinks />
      <RecallLink actor={actor} />
      {!actor.confirmed && <p className="desk-banner">{t('desk.unconfirmed')}</p>}
      {lanes.map(({ lane, found }) => (
        <LaneSection actor={actor} found={found} key={lane.name} lane={lane} now={now} units={units} />
      ))}
      {withAccounts && <AccountsLane actor={actor} req={req} />}
    </main>
  )
}
