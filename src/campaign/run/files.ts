/** The report of a campaign as a Word document and as a spreadsheet. */
import type { PayloadRequest } from 'payload'
import { Refusal } from '../../editorial/errors'
import { gateOfficeName } from '../../editorial/handOut'
import { requireActor } from '../../editorial/people'
import { isGateRole } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { env } from '../../platform/env'
import { WORKBOOK, writeWorkbook, type CellOut } from '../../sheet/write'
import { DOCX, savedAs } from '../../word/fileName'
import { houseStyle } from '../../word/houseStyle'
import { blank, cell, line, type Block } from '../../word/write/blocks'
import { documentBytes } from '../../word/write/document'
import { settingsOf } from '../../word/write/settings'
import type { Report } from '../rules/report'
import type { Run } from '../rules/runs'
import { reportTables, type ReportTable } from './tables'
import { runOf } from './view'

export interface ReportFile {
  bytes: Uint8Array
  type: string
  disposition: string
}

/** @throws Refusal 401, 404, 403 for who reads only a part of it */
async function whole(req: PayloadRequest, id: string): Promise<{ run: Run; report: Report }> {
  const { role } = requireActor(req)
  const view = await runOf(req, id)
  if (!isGateRole(role)) throw new Refusal('NOT_PERMITTED')
  return view
}

const textOf = (value: CellOut): string =>
  value === null ? t('wave.dash') : typeof value === 'string' ? value : 'number' in value ? value.number : value.day

const tableBlocks = ({ title, head, rows, widths, none }: ReportTable): Block[] => [
  line('PartTitle', title),
  rows.length === 0
    ? line('Normal', none)
    : {
        type: 'table',
        rows: [
          head.map((text) => cell('TableHead', text)),
          ...rows.map((row) => row.map((value) => cell('TableText', textOf(value)))),
        ],
        headRows: 1,
        widths,
      },
]

/** What stands above the tables: final or not, as of when, from when to when, what for, and how often it was reprinted. */
export const headLines = (run: Run, report: Report): string[] => [
  run.final
    ? t('wave.reportFinal', { day: run.closedOn ?? report.asOf, by: run.closedBy ?? t('wave.byDate') })
    : t('wave.reportPreview', { day: report.asOf }),
  t('wave.reportPeriod', { from: run.startsOn ?? t('wave.dash'), to: run.endsOn ?? t('wave.dash') }),
  ...(report.goal ? [t('wave.reportGoal', { goal: report.goal })] : []),
  ...(run.closeReason ? [t('wave.reportReason', { reason: run.closeReason })] : []),
  t('wave.reportClippings', { count: report.clippings }),
]

/** @throws Refusal 401, 404, 403 */
export async function reportDocument(req: PayloadRequest, id: string): Promise<ReportFile> {
  const { run, report } = await whole(req, id)
  const title = t('wave.reportTitle', { title: report.title })
  const bytes = documentBytes({
    blocks: [
      line('Title', title),
      blank,
      ...headLines(run, report).map((text) => line('Normal', text)),
      ...reportTables(report, env.origins[0] ?? '').flatMap(tableBlocks),
    ],
    files: new Map(),
    properties: { title, office: await gateOfficeName(req), at: `${report.asOf}T00:00:00.000Z` },
    settings: settingsOf(await houseStyle(req.payload, req)),
    pageNumbers: true,
  })
  return { bytes, type: DOCX, disposition: savedAs(title, 'campaign-report', '.docx') }
}

/** @throws Refusal 401, 404, 403 */
export async function reportWorkbook(req: PayloadRequest, id: string): Promise<ReportFile> {
  const { run, report } = await whole(req, id)
  const about = {
    name: t('wave.reportAbout'),
    head: [report.title],
    rows: headLines(run, report).map((text) => [text]),
  }
  const tables = reportTables(report, env.origins[0] ?? '').map(({ title, head, rows }) => ({
    name: title,
    head,
    rows,
  }))
  return {
    bytes: await writeWorkbook([about, ...tables]),
    type: WORKBOOK,
    disposition: savedAs(t('wave.reportTitle', { title: report.title }), 'campaign-report', '.xlsx'),
  }
}
