/** The page of the duty roster: who is on duty now, and the settings. */
import type { PayloadRequest } from 'payload'
import type { DutyNow } from '../../editorial/rules/duty'
import { t } from '../../messages/index'
import { Names } from '../fields/Names'
import { SettingsDocument, type SettingsProps } from './SettingsDocument'

interface Props extends SettingsProps {
  /** handed over by the configuration */
  dutyNow(req: PayloadRequest): Promise<DutyNow>
}

function nowWords({ empty, onDuty }: DutyNow): string {
  if (empty) return t('desk.duty.empty')
  if (onDuty.length === 0) return t('desk.duty.nobody')
  const people = onDuty.map(({ name, able }) => (able ? name : t('desk.duty.unable', { name })))
  return t('desk.duty.now', { people: people.join(t('desk.duty.then')) })
}

export async function DutyDocument({ dutyNow, ...props }: Props) {
  const now = await dutyNow(props.initPageResult.req)
  return (
    <Names names={now.names}>
      <SettingsDocument {...props}>
        <p className={now.empty ? 'desk-empty' : 'desk-next'}>{nowWords(now)}</p>
      </SettingsDocument>
    </Names>
  )
}
