/** Parts of a document of this program that are no body: facts, figures, stages, what people said, lessons, attachments. */
import type { Figure } from '../../../editorial/rules/content'
import { INDICATORS, METHODS, PROJECT_KINDS, PROJECT_STAGES, UNITS_OF_MEASURE } from '../../../editorial/rules/values'
import { t, type MessageKey } from '../../../messages/index'
import { lineOf, wordsOf, type Block, type Cell, type Paragraph, type Table } from '../blocks'
import type { OwnField, Proposal } from '../draft'
import { roleOf } from './roles'
import { postAndName } from './under'
import { dayOf, optionText, valueOf } from './words'

/** A proposal without its place. */
export type Said = Proposal extends infer Each ? (Each extends Proposal ? Omit<Each, 'place'> : never) : never

const isParagraph = (block: Block): block is Paragraph => block.type === 'paragraph'
const textOf = ({ blocks }: Cell): string =>
  blocks
    .filter(isParagraph)
    .map(({ inlines }) => wordsOf(inlines))
    .join('\n')
    .trim()
const rowsOf = ({ rows }: Table): string[][] =>
  rows.filter((row) => !row.every(({ heads }) => heads)).map((row) => row.map(textOf))
/** A cell that says that it says nothing. */
const said = (text: string | undefined): string | undefined =>
  text === t('site.dash') || text === '' ? undefined : text

const PROJECT: readonly (readonly [key: MessageKey, field: OwnField, values?: readonly [string, readonly string[]]])[] =
  [
    ['site.project.name', 'project.name'],
    ['site.project.investor', 'project.investor'],
    ['site.project.investorOrigin', 'project.investorOrigin'],
    ['site.project.industry', 'project.industry'],
    ['site.project.kind', 'project.kind', ['projectKind', PROJECT_KINDS]],
    ['site.project.method', 'project.method', ['method', METHODS]],
    ['site.project.park', 'project.park'],
  ]

/** Facts of a project. Who introduced it is a unit, which a name does not tell. */
function factsOf(table: Table): Said[] {
  return rowsOf(table).flatMap(([label = '', text = '']): Said[] => {
    if (label === t('site.project.contributors'))
      return text.split(t('site.listComma')).map((value): Said => ({ field: 'contributors', value }))
    const known = PROJECT.find(([key]) => t(key) === label)
    if (!known || text === '') return []
    const [, field, values] = known
    return [{ field, value: values ? valueOf(...values, text) : text }]
  })
}

const IS_TIME = /[年月日季末底初周]/
const [OPEN = '', CLOSE = ''] = t('site.bracketed', { text: '\n' }).split('\n')

/** The name of an indicator, and the details in brackets behind it: a name may have brackets of its own. */
function detailed(text: string): { indicator: string; name: string; details: string[] } {
  const named = (name: string) => text === name || (text.startsWith(name + OPEN) && text.endsWith(CLOSE))
  const known = INDICATORS.map((each) => [each, optionText('indicator', each)] as const).find(([, name]) => named(name))
  const at = known ? known[1].length : text.endsWith(CLOSE) ? text.lastIndexOf(OPEN) : text.length
  const name = at < 0 ? text : text.slice(0, at)
  const inside = text.slice(name.length + OPEN.length, -CLOSE.length)
  return {
    indicator: known?.[0] ?? 'other',
    name: known ? '' : name,
    details: inside === '' ? [] : inside.split(t('site.comma')),
  }
}

/** Indicator, label and period, as one cell has them: a detail that names no time is a label. */
function indicatorOf(text: string): Pick<Figure, 'indicator' | 'label' | 'period'> {
  const { indicator, name, details } = detailed(text)
  const period = IS_TIME.test(details.at(-1) ?? '') ? details.pop() : undefined
  const label = name || details.join(t('site.comma'))
  return { indicator, ...(label !== '' && { label }), ...(period !== undefined && { period }) }
}

/** `1,000.00 万美元`: groups and the zeros behind are how a table writes it. */
function amountOf(text: string): Pick<Figure, 'amount' | 'unit'> {
  const [amount = '', unit] = text.split(' ')
  const bare = amount.replaceAll(',', '')
  return {
    amount: bare.includes('.') ? bare.replace(/\.?0+$/, '') : bare,
    ...(unit !== undefined && { unit: valueOf('measure', UNITS_OF_MEASURE, unit) }),
  }
}

const figuresOf = (table: Table): Said[] =>
  rowsOf(table).map(([indicator = '', amount = '', kind, asOf]): Said => {
    const day = dayOf(said(asOf) ?? '')
    const of = said(kind) && (valueOf('figureKind', ['target', 'actual'], kind ?? '') as Figure['kind'])
    return {
      field: 'figures',
      value: { ...indicatorOf(indicator), ...amountOf(amount), ...(of && { kind: of }), ...(day && { asOf: day }) },
    }
  })

const stagesOf = (table: Table): Said[] =>
  rowsOf(table).map(([date = '', stage = '', note = '']): Said => {
    const value = {
      ...(stage !== '' && { stage: valueOf('projectStage', PROJECT_STAGES, stage) }),
      ...(date !== '' && { date: dayOf(date) ?? date }),
      ...(note !== '' && { note }),
    }
    return { field: 'timeline', value }
  })

const quotesOf = (paragraphs: readonly Paragraph[]): Said[] =>
  paragraphs.flatMap((paragraph, i): Said[] => {
    if (roleOf(paragraph) !== 'Quote') return []
    const next = paragraphs[i + 1]
    const by = next && roleOf(next) === 'QuoteSource' ? postAndName(wordsOf(next.inlines)) : {}
    return [{ field: 'quotes', value: { text: wordsOf(paragraph.inlines), ...by } }]
  })

const itemsOf =
  (field: 'lessons' | 'attachments') =>
  (paragraphs: readonly Paragraph[]): Said[] =>
    paragraphs.map((paragraph): Said => ({ field, value: wordsOf(paragraph.inlines) }))

const TABLES: readonly (readonly [key: MessageKey, read: (table: Table) => Said[]])[] = [
  ['site.section.facts', factsOf],
  ['site.section.figures', figuresOf],
  ['site.section.timeline', stagesOf],
]
const LINES: readonly (readonly [
  key: MessageKey,
  roles: readonly (string | undefined)[],
  read: (paragraphs: readonly Paragraph[]) => Said[],
])[] = [
  ['site.section.quotes', ['Quote', 'QuoteSource'], quotesOf],
  ['site.section.lessons', ['List Paragraph'], itemsOf('lessons')],
  ['site.section.attachments', ['List Paragraph'], itemsOf('attachments')],
]

/** What a part says, and how many blocks behind its title it takes; null where it is none that is known. */
export function partOf(title: Paragraph, behind: readonly Block[]): { said: Said[]; blocks: number } | null {
  const name = lineOf(title)
  const [first] = behind
  const table = TABLES.find(([key]) => t(key) === name)
  if (table && first?.type === 'table') return { said: table[1](first), blocks: 1 }
  const lines = LINES.find(([key]) => t(key) === name)
  if (!lines) return null
  const [, roles, read] = lines
  const end = behind.findIndex((block) => block.type === 'table' || !roles.includes(roleOf(block)))
  const paragraphs = behind.slice(0, end < 0 ? behind.length : end).filter(isParagraph)
  return { said: read(paragraphs), blocks: paragraphs.length }
}
