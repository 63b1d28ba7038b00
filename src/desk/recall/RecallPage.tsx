/** The page of a recall: search everything live, and take down what is chosen. For those who may take down any story. */
import { SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { t } from '../../messages/index'
import { loginPath, recallPath } from '../links'
import { DeskFrame } from '../frame/DeskFrame'
import { readerOf } from '../reader'
import { Recall } from './Recall'
import { takesDown } from './recall'

export function RecallPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const reader = readerOf(req.user)
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent(recallPath)}`)
  const actions = takesDown(reader.role)
  if (actions.length === 0) notFound()
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <main className="desk-page desk-page--narrow">
        <SetStepNav nav={[{ label: t('desk.recallTitle'), url: recallPath }]} />
        <h1>{t('desk.recallTitle')}</h1>
        {reader.confirmed ? (
          <>
            <p className="desk-quiet">{t('desk.recallHelp')}</p>
            <Recall actions={actions} />
          </>
        ) : (
          <p className="desk-banner">{t('desk.unconfirmed')}</p>
        )}
      </main>
    </DeskFrame>
  )
}
