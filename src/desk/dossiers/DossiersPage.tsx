/** The page on which a director orders the dossiers of many stories, and takes them. */
import { SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { KEPT_DAYS, MOST_STORIES, type Batch } from '../../editorial/rules/batches'
import { beijingDay } from '../../editorial/rules/days'
import { ordersDossiers } from '../../editorial/rules/dossiers'
import { t } from '../../messages/index'
import { DeskFrame } from '../frame/DeskFrame'
import { dossiersPath, loginPath } from '../links'
import { readerOf } from '../reader'
import { Batches } from './Batches'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  batchesOf(req: PayloadRequest): Promise<Batch[]>
}

/** Campaigns by name, the newest first. */
async function campaignsOf({ payload, user }: PayloadRequest): Promise<{ id: string; title: string }[]> {
  const { docs } = await payload.find({
    collection: 'campaigns',
    select: { title: true },
    sort: '-createdAt',
    limit: MOST_STORIES,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })
  return docs.map(({ id, title }) => ({ id: String(id), title: String(title ?? '') }))
}

export async function DossiersPage({ batchesOf, initPageResult, params, searchParams }: Props) {
  const { req } = initPageResult
  const reader = readerOf(req.user)
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent(dossiersPath)}`)
  if (!ordersDossiers(reader.role)) notFound()
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <main className="desk-page">
        <SetStepNav nav={[{ label: t('dossier.title'), url: dossiersPath }]} />
        <h1>{t('dossier.title')}</h1>
        {reader.confirmed ? (
          <>
            <p className="desk-quiet">{t('dossier.how', { days: KEPT_DAYS })}</p>
            <Batches
              campaigns={await campaignsOf(req)}
              first={await batchesOf(req)}
              year={Number(beijingDay(new Date()).slice(0, 4))}
            />
          </>
        ) : (
          <p className="desk-banner">{t('desk.unconfirmed')}</p>
        )}
      </main>
    </DeskFrame>
  )
}
