/** Sums of figures: only of what can be summed, each project once. Amounts are decimal texts and stay exact. Pure. */
import Big from 'big.js'
import type { Figure } from '../../editorial/rules/content'
import { inSigns } from './figures/rows'
import { foldName } from './projects/names'

type Measured = Pick<Figure, 'indicator' | 'label' | 'unit'>
export type Stated = Measured & Pick<Figure, 'amount' | 'asOf'>

const labelOf = ({ label }: Measured): string => (label ?? '').trim()

/** Whether two figures measure the same: the same indicator, under the same name, in the same unit. Nothing is converted. */
export const sameMeasure = (a: Measured, b: Measured): boolean =>
  a.indicator === b.indicator && a.unit === b.unit && labelOf(a) === labelOf(b)

/** A live story and the actual figures that it states. */
export interface Counted {
  kind: string
  story: string
  title: string
  /** id of its project's record, or null */
  record: string | null
  /** name of its project, or null */
  projectName: string | null
  /** ISO moment at which its present edition was published: of two figures as of one day the later word counts */
  publishedAt: string
  figures: readonly Figure[]
}

const nameOf = ({ projectName }: Counted): string => foldName(projectName ?? '')

/**
 * Which project each story tells of: by its record, else by its name; a name that a story with a record bears is that
 * record's. Null: the story names none.
 */
export function projectsOf(stories: readonly Counted[]): (string | null)[] {
  const byName = new Map<string, string>()
  for (const story of stories) if (story.record && nameOf(story)) byName.set(nameOf(story), story.record)
  return stories.map((story) => story.record ?? byName.get(nameOf(story)) ?? (nameOf(story) || null))
}

export interface Sum {
  amount: string
  /** the newest day as of which one of them stands */
  asOf: string | null
  projects: number
  /** of the target, one decimal; null where that is none or nothing */
  percent: string | null
}

/** Why an actual figure stands in no sum. */
export type NotSummed = 'noTarget' | 'otherUnit' | 'otherLabel' | 'noProject' | 'noAmount'

export interface LeftOut {
  why: NotSummed
  kind: string
  story: string
  title: string
  figure: Stated
}

const isNumber = (text: string | undefined): text is string => /^-?\d+(\.\d+)?$/.test(text ?? '')
/** Percent with one decimal; null where there is nothing to divide by. */
export const percentOf = (part: string, whole: string | undefined): string | null =>
  isNumber(whole) && !Big(whole).eq(0) ? Big(part).div(whole).times(100).toFixed(1) : null

const STATED = ['indicator', 'label', 'unit', 'amount', 'asOf'] as const
/** What a figure states; what it leaves open is no member, so that every database stores the same. */
export const stated = (figure: Figure): Stated =>
  Object.fromEntries(STATED.flatMap((name) => (figure[name] ? [[name, figure[name]]] : [])))

function whyNot(figure: Figure, targets: readonly Figure[], project: string | null): NotSummed | null {
  const same = targets.filter(({ indicator }) => indicator === figure.indicator)
  if (same.length === 0) return 'noTarget'
  const inUnit = same.filter(({ unit }) => unit === figure.unit)
  if (inUnit.length === 0) return 'otherUnit'
  if (!inUnit.some((target) => sameMeasure(target, figure))) return 'otherLabel'
  if (project === null) return 'noProject'
  return isNumber(figure.amount) ? null : 'noAmount'
}

/** What was said last comes last; of one moment, as the register has it. */
const laterWord = (a: Counted, b: Counted): number => inSigns(a.publishedAt, b.publishedAt) || inSigns(b.story, a.story)

/**
 * What was reached of each target: the newest figure of each project, summed. The report of a campaign and its public page.
 * @param stories live ones
 * @returns sums in the order of the targets, null where nothing counts; and what could not be summed
 */
export function reachedOf(
  targets: readonly Figure[],
  live: readonly Counted[],
): { sums: (Sum | null)[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const newest = targets.map(() => new Map<string, Figure>())
  const stories = live.toSorted(laterWord)
  const projects = projectsOf(stories)
  for (const [index, { kind, story, title, figures }] of stories.entries()) {
    const project = projects[index] ?? null
    for (const figure of figures) {
      if (figure.kind !== 'actual') continue
      const why = whyNot(figure, targets, project)
      if (why !== null || project === null) {
        leftOut.push({ why: why ?? 'noProject', kind, story, title, figure: stated(figure) })
        continue
      }
      for (const [at, target] of targets.entries()) {
        if (!sameMeasure(target, figure)) continue
        const before = newest[at]?.get(project)
        if (!before || (before.asOf ?? '') <= (figure.asOf ?? '')) newest[at]?.set(project, figure)
      }
    }
  }
  const sums = newest.map((figures, at): Sum | null => {
    if (figures.size === 0) return null
    const each = [...figures.values()]
    const amount = each.reduce((sum, figure) => sum.plus(figure.amount ?? '0'), Big(0)).toFixed()
    const asOf =
      each
        .map((figure) => figure.asOf ?? '')
        .sort()
        .at(-1) || null
    return { amount, asOf, projects: figures.size, percent: percentOf(amount, targets[at]?.amount) }
  })
  return { sums, leftOut }
}
