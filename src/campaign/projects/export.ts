/** The register as a spreadsheet, in the form in which it is read again. */
import type { PayloadRequest } from 'payload'
import { requireActor } from '../../editorial/people'
import { t } from '../../messages/index'
import { writeWorkbook, type CellOut, type SheetOut } from '../../sheet/write'
import type { Project } from '../rules/projects/content'
import { BETWEEN_NAMES } from '../rules/projects/filled'
import type { ProjectFilter } from '../rules/projects/filter'
import { whereOf } from './find'
import { findProjects } from './rows'
import { headsOf, SHEETS, SHEET_KINDS, sheetName, wordOf, type Column, type SheetKind } from './sheet/columns'

const MOST_UNITS = 5_000

async function unitNames(req: PayloadRequest): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'units',
    select: { name: true },
    limit: MOST_UNITS,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return new Map(docs.map(({ id, name }) => [String(id), String(name)]))
}

type Values = Readonly<Record<string, unknown>>

function cellOf({ name, kind }: Column, values: Values, units: ReadonlyMap<string, string>): CellOut {
  const value = name === 'evidence' ? (values.evidence as { url?: string } | undefined)?.url : values[name]
  if (Array.isArray(value)) return value.join(BETWEEN_NAMES) || null
  if (typeof value !== 'string' || value === '') return null
  if (kind === 'amount') return { number: value }
  if (kind === 'day') return { day: value }
  if (kind === 'unit') return units.get(value) ?? null
  return typeof kind === 'object' ? wordOf(kind.list, value) : value
}

/** Rows of facts stand on sheets of their own, each with the name of its project. */
const rowsOf = (sheet: SheetKind, project: Project): Values[] =>
  sheet === 'projects' ? [project as unknown as Values] : project[sheet].map((row) => ({ ...row, name: project.name }))

function sheetOf(sheet: SheetKind, projects: readonly Project[], units: ReadonlyMap<string, string>): SheetOut {
  const rows = projects
    .flatMap((project) => rowsOf(sheet, project))
    .map((values) => SHEETS[sheet].map((column) => cellOf(column, values, units)))
  return { name: sheetName(sheet), head: headsOf(sheet), rows }
}

/** The records that the person may read and the filter asks for, with their stages and figures. */
export async function exportProjects(req: PayloadRequest, filter: ProjectFilter): Promise<Buffer> {
  requireActor(req)
  const projects = await findProjects(req, whereOf(filter), undefined)
  const units = await unitNames(req)
  return writeWorkbook(SHEET_KINDS.map((sheet) => sheetOf(sheet, projects, units)))
}

/** The sheets with their heads alone, and one that says how they are filled in. */
export function emptySheets(req: PayloadRequest): Promise<Buffer> {
  requireActor(req)
  const sheets = SHEET_KINDS.map((sheet) => sheetOf(sheet, [], new Map()))
  const how = t('register.sheetHow')
    .split('\n')
    .map((line): CellOut[] => [line])
  return writeWorkbook([...sheets, { name: t('register.sheet.how'), head: [t('register.sheet.how')], rows: how }])
}
