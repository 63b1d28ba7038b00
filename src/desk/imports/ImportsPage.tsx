/** The import of Word files: where they are dropped, and the report of one. */
import { SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ImportReport, ImportSummary } from '../../editorial/imports/told'
import { t } from '../../messages/index'
import { DeskFrame } from '../frame/DeskFrame'
import { importsPath, loginPath } from '../links'
import { readerOf } from '../reader'
import { Imports } from './Imports'
import { mayImport } from './importWords'
import { Report } from './Report'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  ownImports(req: PayloadRequest): Promise<ImportSummary[]>
  importReport(req: PayloadRequest, id: string): Promise<ImportReport>
}

/** A report that this person may read, or the page of what is not there. */
const readReport = (req: PayloadRequest, id: string, importReport: Props['importReport']): Promise<ImportReport> =>
  importReport(req, id).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'NOT_FOUND') notFound()
    throw error
  })

export async function ImportsPage({ importReport, initPageResult, ownImports, params, searchParams }: Props) {
  const { req } = initPageResult
  const [, id, ...more] = Array.isArray(params?.segments) ? params.segments : []
  const reader = readerOf(req.user)
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent(importsPath(id))}`)
  if (more.length > 0) notFound()
  if (id) {
    const report = await readReport(req, id, importReport)
    return (
      <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
        <main className="desk-page desk-page--narrow">
          <SetStepNav nav={[{ label: t('imports.title'), url: importsPath() }, { label: t('imports.report') }]} />
          <h1>{t('imports.reportOf', { name: report.name })}</h1>
          <Report report={report} />
        </main>
      </DeskFrame>
    )
  }
  const may = mayImport(reader)
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <main className="desk-page desk-page--narrow">
        <SetStepNav nav={[{ label: t('imports.title'), url: importsPath() }]} />
        <h1>{t('imports.title')}</h1>
        {may ? <Imports listed={await ownImports(req)} /> : <p className="desk-banner">{t('imports.closed')}</p>}
      </main>
    </DeskFrame>
  )
}
