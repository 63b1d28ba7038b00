/** The page of the robots: what is set, and the way to set another. An address goes in and never comes out. */
import { SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { ROBOTS, type RobotsSeen } from '../../editorial/rules/notifications'
import { t } from '../../messages/index'
import { readerOf } from '../reader'
import { RobotForm } from './RobotForm'

interface Props extends DocumentViewServerProps {
  /** handed over by the configuration: for an admin alone */
  robotsSet(req: PayloadRequest): Promise<RobotsSeen>
}

export async function RobotsDocument({ initPageResult, robotsSet }: Props) {
  const { req } = initPageResult
  const name = t('notifications.robots')
  const may = readerOf(req.user)?.role === 'admin'
  const seen = may ? await robotsSet(req) : null
  return (
    <main className="desk-page desk-page--narrow">
      <SetStepNav nav={[{ label: name }]} />
      <h1>{name}</h1>
      <p className="desk-banner">{t('notifications.robotsHow')}</p>
      {seen ? (
        ROBOTS.map((robot) => <RobotForm key={robot} robot={robot} seen={seen[robot]} />)
      ) : (
        <p className="desk-banner">{t('notifications.robotsAdminOnly')}</p>
      )}
    </main>
  )
}
