/** The first page of the desk: for each role what waits for it. */
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { OwnTask } from '../../campaign/rules/ownTasks'
import type { Clocks } from '../../editorial/rules/inspection'
import type { Inbox, Undelivered } from '../../editorial/rules/notifications'
import { isGateRole } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { DossiersLink } from '../dossiers/DossiersLink'
import type { InspectionTold } from '../../campaign/inspection/inspect'
import { InspectionLine } from '../inspection/InspectionLine'
import { unitNames } from '../list/unitNames'
import { undeliveredPath, wavePath } from '../links'
import { MessagesLane } from '../messages/MessagesLane'
import { OwedLane } from '../wave/OwnTasks'
import { RecallLink } from '../recall/RecallLink'
import { readerOf } from '../reader'
import { roleWord } from '../words/gateWords'
import { AccountsLane } from './AccountsLane'
import { ClockLine } from './ClockLine'
import { KindLinks } from './KindLinks'
import { LANES } from './lanes'
import { LaneSection } from './LaneSection'
import { readLanes, type LanesOf } from './readLanes'

interface Props extends AdminViewServerProps {
  lanesOf: LanesOf
  clocksOf(req: PayloadRequest, now: Date): Promise<Clocks>
  inboxOf(req: PayloadRequest): Promise<Inbox>
  inspectionOf(req: PayloadRequest): Promise<InspectionTold>
  /** what a unit still owes */
  ownTasks(req: PayloadRequest, owed: true): Promise<OwnTask[]>
  /** for an admin alone */
  undelivered(req: PayloadRequest): Promise<Undelivered[]>
}

export async function Dashboard(props: Props) {
  const { clocksOf, inboxOf, initPageResult, inspectionOf, lanesOf, ownTasks, undelivered } = props
  const { req } = initPageResult
  const actor = readerOf(req.user)
  if (!actor) return null
  const now = new Date()
  const [clocks, inbox, inspection, lost, lanes, owed] = await Promise.all([
    clocksOf(req, now),
    inboxOf(req),
    inspectionOf(req),
    actor.role === 'admin' ? undelivered(req) : [],
    readLanes(req, LANES[actor.role], lanesOf),
    ownTasks(req, true),
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
      <InspectionLine told={inspection} />
      <KindLinks />
      <div className="desk-actions">
        <RecallLink actor={actor} />
        <DossiersLink actor={actor} />
      </div>
      {!actor.confirmed && <p className="desk-banner">{t('desk.unconfirmed')}</p>}
      {actor.substituteFor && (
        <p className="desk-banner">{t('desk.substituteNow', { director: actor.substituteFor.name })}</p>
      )}
      {lanes
        .filter(({ lane, found }) => found.rows.length > 0 || !lane.onlyWithRows)
        .map(({ lane, found }) => (
          <LaneSection actor={actor} found={found} key={lane.name} lane={lane} now={now} units={units} />
        ))}
      {!isGateRole(actor.role) && <OwedLane href={wavePath()} tasks={owed} />}
      <MessagesLane inbox={inbox} />
      {lost.length > 0 && (
        <p className="desk-banner">
          <a href={undeliveredPath}>{t('notifications.openUndelivered', { count: lost.length })}</a>
        </p>
      )}
      {withAccounts && <AccountsLane actor={actor} req={req} />}
    </main>
  )
}
