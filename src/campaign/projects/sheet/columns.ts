/** The sheets of the register: which columns each has, under which heads, and what stands in them. */
import { INDICATORS, METHODS, PROJECT_KINDS, PROJECT_STAGES, UNITS_OF_MEASURE } from '../../../editorial/rules/values'
import { t, type MessageKey } from '../../../messages/index'

export type CellKind = 'text' | 'names' | 'unit' | 'day' | 'amount' | Options
/** A closed list, and where its words stand. */
export interface Options {
  list: 'projectKind' | 'method' | 'projectStage' | 'indicator' | 'measure' | 'figureKind'
  values: readonly string[]
}

export interface Column {
  /** name of the member; `evidence` stands for its address */
  name: string
  kind: CellKind
}

const FIGURE_KINDS = ['target', 'actual'] as const
const options = (list: Options['list'], values: readonly string[]): Options => ({ list, values })

export const SHEETS = {
  projects: [
    { name: 'name', kind: 'text' },
    { name: 'otherNames', kind: 'names' },
    { name: 'investor', kind: 'text' },
    { name: 'investorOrigin', kind: 'text' },
    { name: 'industry', kind: 'text' },
    { name: 'kind', kind: options('projectKind', PROJECT_KINDS) },
    { name: 'method', kind: options('method', METHODS) },
    { name: 'park', kind: 'text' },
    { name: 'unit', kind: 'unit' },
    { name: 'contributors', kind: 'names' },
    { name: 'note', kind: 'text' },
  ],
  timeline: [
    { name: 'name', kind: 'text' },
    { name: 'stage', kind: options('projectStage', PROJECT_STAGES) },
    { name: 'date', kind: 'day' },
    { name: 'note', kind: 'text' },
    { name: 'evidence', kind: 'text' },
  ],
  figures: [
    { name: 'name', kind: 'text' },
    { name: 'indicator', kind: options('indicator', INDICATORS) },
    { name: 'label', kind: 'text' },
    { name: 'amount', kind: 'amount' },
    { name: 'unit', kind: options('measure', UNITS_OF_MEASURE) },
    { name: 'kind', kind: options('figureKind', FIGURE_KINDS) },
    { name: 'asOf', kind: 'day' },
    { name: 'period', kind: 'text' },
    { name: 'note', kind: 'text' },
    { name: 'checkedBy', kind: 'text' },
    { name: 'evidence', kind: 'text' },
  ],
} as const satisfies Record<string, readonly Column[]>
export type SheetKind = keyof typeof SHEETS
export const SHEET_KINDS = Object.keys(SHEETS) as SheetKind[]

/** The day of the figures that stand in columns of their own, as `总投资（亿元）` does. */
export const AS_OF = 'asOf'

export const sheetName = (sheet: SheetKind): string => t(`register.sheet.${sheet}`)
export const headOf = (sheet: SheetKind, column: string): string => t(`register.head.${sheet}.${column}` as MessageKey)
export const headsOf = (sheet: SheetKind): string[] => SHEETS[sheet].map(({ name }) => headOf(sheet, name))
export const wordOf = (list: Options['list'], value: string): string => t(`options.${list}.${value}` as MessageKey)
