/** Facts, figures and stages as tables. */
import type { Figure, TimelineEntry } from '../../../editorial/rules/content'
import { t } from '../../../messages/index'
import type { Fact } from '../../../site/present/fact'
import { figureRows, signedAmount, type FigureRow } from '../../../site/present/figures'
import { optionText } from '../../../site/present/option'
import { sectionTitle, type Section } from '../../../site/present/sections'
import { proseDay } from '../../../site/present/time'
import { cell, line, type Block, type Cell } from '../blocks'

/** A heading and what stands under it; nothing where nothing does. */
export const titled = (title: string, blocks: Block[]): Block[] =>
  blocks.length > 0 ? [line('PartTitle', title), ...blocks] : []

export const section = (name: Section, blocks: Block[]): Block[] => titled(sectionTitle(name), blocks)

const table = (rows: Cell[][], widths: number[], headRows = 0): Block[] =>
  rows.length > headRows ? [{ type: 'table', rows, widths, headRows }] : []

/** What it is, and what it says. */
export const factTable = (facts: readonly Fact[]): Block[] =>
  table(
    facts.map(({ label, text }) => [cell('TableHead', label), cell('TableText', text)]),
    [1, 3],
  )

const FIGURE_COLUMNS = ['indicator', 'amount', 'kind', 'asOf'] as const

const figureCells = ({ indicator, detail, amount, unit, kind, asOf }: FigureRow): Cell[] =>
  [
    detail ? indicator + t('site.bracketed', { text: detail }) : indicator,
    unit ? t('site.amountOf', { amount, unit }) : amount,
    kind ?? t('site.dash'),
    asOf ? proseDay(asOf) : t('site.dash'),
  ].map((text) => cell('TableText', text))

/** Never a bare number: with its unit, target or actual, and as of when. On paper an amount stands as it was signed. */
export function figureTable(figures: readonly Figure[] | undefined): Block[] {
  const head = FIGURE_COLUMNS.map((column) => cell('TableHead', t(`site.figures.${column}`)))
  return table([head, ...figureRows(figures, signedAmount).map(figureCells)], [5, 4, 3, 4], 1)
}

/** The stages of a project, in the order of the story. Whether a day lies ahead depends on today, and is not said. */
export function timelineTable(entries: readonly TimelineEntry[] | undefined): Block[] {
  const head = [t('word.write.timelineDate'), t('word.write.timelineStage'), t('word.write.timelineNote')]
  const rows = (entries ?? [])
    .filter(({ stage, date, note }) => stage || date || note)
    .map(({ stage, date, note }) =>
      [date && proseDay(date), optionText('projectStage', stage), note].map((text) => cell('TableText', text ?? '')),
    )
  return table([head.map((text) => cell('TableHead', text)), ...rows], [4, 3, 9], 1)
}
