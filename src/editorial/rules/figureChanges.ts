/** Which values a correction takes back, and where another story still carries one. Pure. */
import type { FrozenStory } from './canonical'
import type { Figure, StoryContent } from './content'
import { excerptAt, folded } from './foldedText'
import { publicStory, textsOf, type Words } from './frozenTexts'
import { inReadingOrder, type Hit } from './hits'

/** A value that stands in the old edition and not in the new one. */
export interface OldValue {
  indicator: string
  /** what is counted, where the indicator is none of the list */
  label: string
  amount: string
  unit: string
}

const NUMBER = '(?<!\\d)(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `01,000.50` → `1000.5`: equal amounts are equal texts. */
const plainAmount = (amount: string): string => {
  const [whole = '', rest = ''] = amount.replaceAll(',', '').split('.')
  const decimals = rest.replace(/0+$/, '')
  return `${whole.replace(/^(-?)0+(?=\d)/, '$1')}${decimals ? `.${decimals}` : ''}`
}

const rowsOf = ({ figures, targets }: StoryContent): Figure[] => [...(figures ?? []), ...(targets ?? [])]

const valueOf = ({ indicator, label, amount, unit }: Figure): OldValue | null =>
  amount && unit
    ? {
        indicator: indicator ?? '',
        label: indicator === 'other' || !indicator ? folded(label ?? '') : '',
        amount: plainAmount(amount),
        unit,
      }
    : null

const same = (a: OldValue, b: OldValue): boolean =>
  a.indicator === b.indicator && a.label === b.label && a.amount === b.amount && a.unit === b.unit

const valuesOf = (content: StoryContent): OldValue[] => rowsOf(content).flatMap((row) => valueOf(row) ?? [])

/** The values of `before` that `after` no longer states, each once. */
export function changedValues(before: StoryContent, after: StoryContent): OldValue[] {
  const kept = valuesOf(after)
  const gone = valuesOf(before).filter((value) => !kept.some((each) => same(each, value)))
  return gone.filter((value, i) => gone.findIndex((each) => same(each, value)) === i)
}

/** Figures of the same project; a text that names no project may speak of any. */
const mayBeSameProject = (a: StoryContent, b: StoryContent): boolean => {
  const [one, other] = [a, b].map(({ project }) => folded(project?.name ?? '').trim())
  return !one || !other || one === other
}

/** The place in prose where the amount stands with its unit, whatever its width and grouping. */
function inProse(text: string, { amount }: OldValue, measure: string): string | null {
  const prose = folded(text)
  const unit = folded(measure)
  if (!prose.includes(unit)) return null
  for (const match of prose.matchAll(new RegExp(`(${NUMBER}) ?${literal(unit)}`, 'g'))) {
    if (plainAmount(match[1] ?? '') === amount) return excerptAt(text, match.index, match[0].length)
  }
  return null
}

const ROW = /^(figures|targets)\.\d+\.amount$/

/**
 * Where the public side of a live story carries one of the old values: as a figure with the same indicator (and not of
 * another project), or as the amount with its unit in a text.
 * @param corrected the content whose values were taken back
 */
export function carriersIn(
  frozen: FrozenStory,
  corrected: StoryContent,
  old: readonly OldValue[],
  words: Words,
): Hit[] {
  const story = publicStory(frozen)
  const sameProject = mayBeSameProject(story.content, corrected)
  const isOldRow = (field: string): boolean => {
    const [rows, index] = field.split('.') as ['figures' | 'targets', string]
    const value = valueOf(story.content[rows]?.[Number(index)] ?? {})
    return sameProject && value !== null && old.some((each) => same(each, value))
  }
  const hits = textsOf(story, words).flatMap(({ field, text }): Hit[] => {
    if (ROW.test(field)) return isOldRow(field) ? [{ field, excerpt: text }] : []
    for (const value of old) {
      const excerpt = inProse(text, value, words.measure(value.unit))
      if (excerpt) return [{ field, excerpt }]
    }
    return []
  })
  return inReadingOrder(hits)
}
