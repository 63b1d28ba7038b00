/** What the product says of a register, as the reference says it: amounts are worth, whatever the unit in which they are told. */
import type { Converted, Sum } from '../../../src/campaign/rules/figures/sums'
import type { TargetRow } from '../../../src/campaign/rules/figures/targets'
import { bareLabel, CURRENCY, worth, type Reference } from './reference'

interface Told {
  sums: readonly Sum[]
  converted: readonly Converted[]
  never: number
  targets: readonly TargetRow[]
}
type Lines = Record<string, string>

const measured = ({ indicator, label }: { indicator: string; label: string }): string =>
  indicator === 'other' ? `other ${bareLabel(label)}` : indicator

const sorted = (entries: [string, string][]): Lines => {
  const lines = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
  if (Object.keys(lines).length !== entries.length) throw new Error('one thing is told twice')
  return lines
}

/** @param campaignOf name of a campaign in the year by its id */
export function toldLines({ sums, converted, never, targets }: Told, campaignOf: (id: string) => string): Lines {
  return sorted([
    ['never', String(never)],
    ...sums.map((sum): [string, string] => [
      `sum ${measured(sum)} ${sum.kind} ${CURRENCY[sum.unit]?.[0] ?? sum.unit}`,
      `${worth(sum.amount, sum.unit)} of ${sum.count}`,
    ]),
    ...converted.map((each): [string, string] => [
      `converted ${measured(each)} ${each.kind}`,
      `${worth(each.amount, each.unit)} of ${each.count} without ${each.without} by ${each.rates
        .map(({ currency, day }) => `${currency} ${day}`)
        .sort()
        .join()}`,
    ]),
    ...targets.map(({ campaign, indicator, unit, actual, count, all, allCount, apart }): [string, string] => [
      `target ${campaignOf(campaign.id)} ${indicator}`,
      `${actual && worth(actual, unit)} of ${count}, ${all && worth(all, unit)} of ${allCount}, apart ${apart}`,
    ]),
  ])
}

export function referenceLines({ sums, converted, never, targets }: Reference): Lines {
  return sorted([
    ['never', String(never)],
    ...sums.map((sum): [string, string] => [
      `sum ${sum.measured} ${sum.kind} ${sum.of}`,
      `${sum.worth} of ${sum.count}`,
    ]),
    ...converted.map((each): [string, string] => [
      `converted ${each.measured} ${each.kind}`,
      `${each.worth} of ${each.count} without ${each.without} by ${each.rates.join()}`,
    ]),
    ...targets.map(({ campaign, indicator, actual, count, all, allCount, apart }): [string, string] => [
      `target ${campaign} ${indicator}`,
      `${actual} of ${count}, ${all} of ${allCount}, apart ${apart}`,
    ]),
  ])
}
