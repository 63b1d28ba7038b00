/** Lines of points in words. */
import { lookUp, t } from '../../messages/index'
import type { LineRule, ScoreLine } from '../rules/scoring/ledger'

const option = (list: string, value: string): string => lookUp(`options.${list}.${value}`) ?? value

export const unitKindWord = (kind: string): string => (kind ? option('unitKind', kind) : '')
export const ruleWord = (rule: LineRule): string => t(`scores.rule.${rule}`)

const beijing = (moment: string): string =>
  moment.includes('T') ? new Date(Date.parse(moment) + 8 * 60 * 60_000).toISOString().slice(0, 10) : moment

/** What the points of the whole story or clipping follow from. */
function wholeWords({ rule, story, because }: ScoreLine): string {
  const { base, bonus, factor, outlet = '', level = 'city', place = 'inside', at = '', from = '', whole } = because
  const kind = option('kind', story.kind)
  switch (rule) {
    case 'publication':
      return bonus === undefined
        ? t('scores.why.publication', { kind, base })
        : t('scores.why.inCampaign', { kind, base, bonus, whole })
    case 'clipping': {
      const vars = {
        outlet,
        date: at,
        level: option('outletLevel', level),
        place: option('clippingPlace', place),
        base,
        whole,
      }
      return factor === undefined
        ? t('scores.why.clippingPlus', { ...vars, bonus: bonus ?? '0' })
        : t('scores.why.clippingTimes', { ...vars, factor })
    }
    case 'correction':
    case 'withdrawal':
      return t(`scores.why.${rule}`, { date: beijing(at), base })
    case 'takenBack':
      return t('scores.why.takenBack', { month: from, date: beijing(at), whole })
  }
}

/** Why a unit has these points, down to the rule. */
export function becauseWords(line: ScoreLine): string {
  const { units, people } = line.because
  const shared = [
    units > 1 ? t('scores.why.units', { units }) : '',
    people > 1 ? t('scores.why.people', { people }) : '',
  ]
  return [wholeWords(line), ...shared].filter(Boolean).join(t('charts.next'))
}
