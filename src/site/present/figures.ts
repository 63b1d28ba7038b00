/** Figures as rows of a table: never a bare number. */
import type { Figure } from '../../editorial/rules/content'
import { t } from '../../messages/index'
import { grouped } from './decimal'
import { optionText } from './option'

const MONEY = ['usd10k', 'usd100m', 'cny', 'cny10k', 'cny100m', 'hkd10k', 'eur10k', 'jpy100m']

export interface FigureRow {
  indicator: string
  /** the label beside the indicator and the period that it covers */
  detail?: string
  amount: string
  unit?: string
  /** target or actual, in words */
  kind?: string
  actual: boolean
  asOf?: string
}

/** An amount as tables write it: digits in threes, sums of money with two places. */
export const tableAmount = (amount: string, unit: string | undefined): string =>
  grouped(amount, unit && MONEY.includes(unit) ? 2 : 0)

/** The indicator in words; for "other" its label. */
function indicatorText({ indicator, label }: Figure): string {
  if ((indicator === 'other' || !indicator) && label) return label
  return optionText('indicator', indicator) ?? t('site.figures.title')
}

type Written = (amount: string, unit: string | undefined) => string

function rowOf(figure: Figure, amount: string, write: Written): FigureRow {
  const indicator = indicatorText(figure)
  const details = [figure.label === indicator ? undefined : figure.label, figure.period]
  return {
    indicator,
    detail: details.filter((part) => !!part).join(t('site.comma')) || undefined,
    amount: write(amount, figure.unit),
    unit: optionText('measure', figure.unit),
    kind: optionText('figureKind', figure.kind),
    actual: figure.kind === 'actual',
    asOf: figure.asOf,
  }
}

/** An amount with the places that it was signed with, and no others: 100 stays 100. */
export const signedAmount = (amount: string): string => grouped(amount, 0)

/** The rows of a table of figures; a figure without an amount says nothing. @param write how an amount stands there */
export const figureRows = (figures: readonly Figure[] | undefined, write: Written = tableAmount): FigureRow[] =>
  (figures ?? []).flatMap((figure) => (figure.amount ? [rowOf(figure, figure.amount, write)] : []))
