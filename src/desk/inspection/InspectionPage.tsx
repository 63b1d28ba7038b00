/** What the daily inspection of the site found: who must put what right, and by when. */
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { InspectionTold } from '../../campaign/inspection/inspect'
import { t } from '../../messages/index'
import { DeskFrame } from '../frame/DeskFrame'
import { inspectionPath, loginPath } from '../links'
import { unitNames } from '../list/unitNames'
import { readerOf } from '../reader'
import { DayTable } from './DayTable'
import { FindingTable } from './FindingTable'
import { InspectNow } from './InspectNow'
import { LastLook } from './LastLook'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  inspectionOf(req: PayloadRequest): Promise<InspectionTold>
}

export async function InspectionPage({ initPageResult, inspectionOf, params, searchParams }: Props) {
  const { req } = initPageResult
  const reader = readerOf(req.user)
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent(inspectionPath)}`)
  const told = await inspectionOf(req)
  const { days, findings, mayAsk, today } = told
  const units = await unitNames(
    req,
    findings.map(({ unit }) => ({ unit: unit ?? '' })),
  )
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <main className="desk-page">
        <SetStepNav nav={[{ label: t('inspection.title'), url: inspectionPath }]} />
        <h1>{t('inspection.title')}</h1>
        <p className="desk-quiet">{t('inspection.how')}</p>
        <LastLook told={told} />
        {mayAsk && <InspectNow running={days[0]?.state === 'running' || days[0]?.state === 'waiting'} />}
        <h2>{t('inspection.open')}</h2>
        {findings.length === 0 ? (
          <p className="desk-empty">{t('inspection.none')}</p>
        ) : (
          <FindingTable findings={findings} today={today} units={units} />
        )}
        {days.length > 1 && (
          <>
            <h2>{t('inspection.history')}</h2>
            <DayTable days={days} />
          </>
        )}
      </main>
    </DeskFrame>
  )
}
