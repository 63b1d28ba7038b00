/**
 * What the daily inspection looks for, and by when each is to be put right. The items are those of the national inspection of
 * government sites (政府网站与政务新媒体检查指标: 单项否决, 栏目不更新, 栏目空白, 链接不可用), and what this house adds.
 */
import type { Kind } from '../../../editorial/rules/kinds'
import { dayPlus } from '../../../editorial/rules/reminders'

/** Days to put each right, counted from the day on which it was told first; `veto`: it fails the site by itself. */
export const ITEMS = {
  staleHome: { days: 1, veto: true },
  staleColumn: { days: 3, veto: false },
  emptyColumn: { days: 7, veto: false },
  wrongStatement: { days: 1, veto: false },
  internalLink: { days: 3, veto: false },
  externalLink: { days: 7, veto: false },
  missingMark: { days: 7, veto: false },
} as const satisfies Record<string, { days: number; veto: boolean }>
export type Item = keyof typeof ITEMS
export const ITEM_NAMES = Object.keys(ITEMS) as Item[]

/** So many columns of a sort fail the site (单项否决): without anything new, and without anything at all. */
export const VETO_AT = { staleColumn: 5, emptyColumn: 5 } as const satisfies Partial<Record<Item, number>>

/** One thing that is wrong today. */
export interface Finding {
  item: Item
  /** what it is about: by this and the item it is the same finding tomorrow */
  about: string
  kind?: Kind
  story?: string
  /** id of the unit that must act; absent: the gate office */
  unit?: string
  title?: string
  /** what the sentence of the item says */
  vars: Record<string, string>
}

/** A finding as it is kept from day to day. Days are `YYYY-MM-DD`, Beijing time. */
export interface KeptFinding extends Finding {
  key: string
  veto: boolean
  firstSeen: string
  lastSeen: string
  dueOn: string
  /** the first day on which it was not there any more; null while it is */
  goneOn: string | null
}

const LONGEST_KEY = 300
export const keyOf = ({ item, about }: Pick<Finding, 'item' | 'about'>): string =>
  `${item} ${about}`.slice(0, LONGEST_KEY)

/** What of the kept findings changes by today's look. */
export interface Reconciled {
  found: KeptFinding[]
  gone: string[]
}

/**
 * Today's findings beside those that are kept. One that came back after it was gone is found anew: it has a new day to be put right by.
 * @param kept every finding that is kept under a key found today, and every one that is still there
 * @param unseen items at which nobody could look today: what is kept of them stays as it is
 */
export function reconcile(
  kept: readonly KeptFinding[],
  today: readonly Finding[],
  day: string,
  unseen: readonly Item[] = [],
): Reconciled {
  const before = new Map(kept.map((finding) => [finding.key, finding]))
  const found = new Map<string, KeptFinding>()
  for (const finding of today) {
    const key = keyOf(finding)
    const known = before.get(key)
    const stands = known && known.goneOn === null
    const firstSeen = stands ? known.firstSeen : day
    const { days, veto } = ITEMS[finding.item]
    found.set(key, { ...finding, key, veto, firstSeen, lastSeen: day, dueOn: dayPlus(firstSeen, days), goneOn: null })
  }
  const gone = kept
    .filter(({ key, goneOn, item }) => goneOn === null && !found.has(key) && !unseen.includes(item))
    .map(({ key }) => key)
  return { found: [...found.values()], gone }
}

/** How many of each item. */
export type Counts = Partial<Record<Item, number>>

/** So many of an item are told to a unit at a time: more than that is nobody's work of a week. The others follow as those are put right. */
export const MOST_TOLD = 50

/** What a look finds, as it comes: all of it is counted, and held is what can be told. */
export class Findings {
  readonly #known: ReadonlySet<string>
  /** those that were told before and are there still, and new ones, by item and unit */
  readonly #still = new Map<string, Finding[]>()
  readonly #new = new Map<string, Finding[]>()
  readonly counts: Counts = {}

  /** @param open findings of the looks before that are told now: each that is found again stays told */
  constructor(open: readonly Pick<KeptFinding, 'key'>[]) {
    this.#known = new Set(open.map(({ key }) => key))
  }

  /** @param found all of one subject: what is the same is one finding */
  add(...found: readonly Finding[]): void {
    for (const [key, finding] of new Map(found.map((each) => [keyOf(each), each]))) {
      const { item, unit = '' } = finding
      this.counts[item] = (this.counts[item] ?? 0) + 1
      const isKnown = this.#known.has(key)
      const lists = isKnown ? this.#still : this.#new
      const list = lists.get(`${item} ${unit}`) ?? []
      lists.set(`${item} ${unit}`, list)
      if (isKnown || list.length < MOST_TOLD) list.push(finding)
    }
  }

  get told(): Finding[] {
    const room = (group: string): number => Math.max(0, MOST_TOLD - (this.#still.get(group)?.length ?? 0))
    const anew = [...this.#new].flatMap(([group, list]) => list.slice(0, room(group)))
    return [...[...this.#still.values()].flat(), ...anew]
  }
}

/** The items that fail the site as it stands. */
export const vetoes = (counts: Counts): Item[] =>
  ITEM_NAMES.filter((item) => {
    const most = item in VETO_AT ? VETO_AT[item as keyof typeof VETO_AT] : 1
    return (ITEMS[item].veto || item in VETO_AT) && (counts[item] ?? 0) >= most
  })
