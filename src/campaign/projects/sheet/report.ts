/** What an import tells its person: of the file, and of each row what is wrong with it and what to do. */
import { lookUp, t, type MessageKey } from '../../../messages/index'

/** `error`: nothing of the file is stored; `difference`: what stands is kept; `note`: to know. */
export type Severity = 'error' | 'difference' | 'note'

export interface RowSaid {
  /** name of the sheet; '' for the file */
  sheet: string
  /** as the spreadsheet program numbers it; 0 for the whole sheet */
  row: number
  /** head of the column; '' for the whole row */
  field: string
  severity: Severity
  text: string
}

export type Outcome = 'new' | 'filled' | 'unchanged'

export interface ProjectSaid {
  sheet: string
  row: number
  name: string
  outcome: Outcome
  /** labels of what was filled */
  fields: string[]
  /** of the record, where there is one */
  id: string | null
}

export interface ImportReport {
  /** nothing was stored, whatever the report says */
  dry: boolean
  /** the file can be stored as it is, or was */
  ok: boolean
  file: string
  counts: Record<Outcome | Severity, number>
  projects: ProjectSaid[]
  rows: RowSaid[]
  /** rows of the report that were left out */
  more: number
}

/** Rows of a report that are told. */
const MOST_TOLD = 1_000

/** Gathers what is said of a file. */
export class Report {
  readonly #rows: RowSaid[] = []
  readonly #projects: ProjectSaid[] = []

  constructor(readonly file: string) {}

  say(
    severity: Severity,
    at: { sheet: string; row: number; field?: string },
    key: string,
    vars: Record<string, string | number> = {},
  ): void {
    const text = t(`register.row.${key}` as MessageKey, vars)
    this.#rows.push({ sheet: at.sheet, row: at.row, field: at.field ?? '', severity, text })
  }

  /** A refusal in the words of who refused. */
  quote(at: { sheet: string; row: number; field?: string }, text: string): void {
    this.#rows.push({ sheet: at.sheet, row: at.row, field: at.field ?? '', severity: 'error', text })
  }

  project(said: ProjectSaid): void {
    this.#projects.push(said)
  }

  get failed(): boolean {
    return this.#rows.some(({ severity }) => severity === 'error')
  }

  /** Errors first, then by their rows. */
  told(dry: boolean): ImportReport {
    const rank = { error: 0, difference: 1, note: 2 } as const
    const rows = this.#rows.toSorted(
      (a, b) => rank[a.severity] - rank[b.severity] || a.sheet.localeCompare(b.sheet) || a.row - b.row,
    )
    const count = (list: readonly { severity?: Severity; outcome?: Outcome }[], name: string): number =>
      list.filter(({ severity, outcome }) => severity === name || outcome === name).length
    return {
      dry,
      ok: !this.failed,
      file: this.file,
      counts: {
        new: count(this.#projects, 'new'),
        filled: count(this.#projects, 'filled'),
        unchanged: count(this.#projects, 'unchanged'),
        error: count(this.#rows, 'error'),
        difference: count(this.#rows, 'difference'),
        note: count(this.#rows, 'note'),
      },
      projects: this.#projects.slice(0, MOST_TOLD),
      rows: rows.slice(0, MOST_TOLD),
      more: Math.max(0, rows.length - MOST_TOLD) + Math.max(0, this.#projects.length - MOST_TOLD),
    }
  }
}

/** Label of a member of a record: `investor`, `figures.amount`. */
export const memberLabel = (path: string): string => {
  const [list, name] = path.split('.')
  return (
    (name ? lookUp(`register.head.${list}.${name}`) : undefined) ??
    lookUp(`register.head.projects.${path}`) ??
    lookUp(`register.sheet.${list}`) ??
    path
  )
}
