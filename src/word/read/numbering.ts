/** Numbers that Word writes by itself: counted here as it counts them, paragraph by paragraph. */
import { childOf, eachElement, elementsOf, type Element, type ElementLimits } from '../../office/elements'
import { numeral } from './numerals'
import { valueOf, type Styles } from './styles'

interface Level {
  start: number
  format: string
  /** with %1 … %9 for the numbers of the levels */
  text: string
  restart: boolean
  /** all numbers of it in digits */
  legal: boolean
  style?: string
}
interface List {
  levels: Map<number, Level>
  /** the style whose list it is */
  link?: string
}

/** The number of a paragraph. */
export interface Numbered {
  /** which list goes on with it */
  list: string
  level: number
  value: number
  format: string
  /** as it is written before the paragraph; '' for a bullet */
  text: string
}

const DEEPEST = 8
const whole = (value: string | undefined, otherwise: number): number => {
  const number = Number(value)
  return value !== undefined && Number.isInteger(number) && number >= 0 ? number : otherwise
}

function levelOf(element: Element): Level {
  return {
    start: whole(valueOf(element, 'w:start'), 1),
    format: valueOf(element, 'w:numFmt') ?? 'decimal',
    text: valueOf(element, 'w:lvlText') ?? '',
    restart: valueOf(element, 'w:lvlRestart') !== '0',
    legal: childOf(element, 'w:isLgl') !== undefined,
    style: valueOf(element, 'w:pStyle'),
  }
}

const levelsIn = (element: Element): [number, Level][] =>
  elementsOf(element)
    .filter(({ name }) => name === 'w:lvl')
    .map((level) => [whole(level.attributes['w:ilvl'], 0), levelOf(level)])

export class Numbering {
  readonly #lists = new Map<string, List>()
  readonly #numbers = new Map<string, { list: string; levels: Map<number, Level>; starts: Map<number, number> }>()
  readonly #counters = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  /** @param xml undefined where a file has no lists @throws as `eachElement` */
  constructor(
    xml: string | undefined,
    private readonly styles: Styles,
    limits: ElementLimits,
  ) {
    if (xml !== undefined) eachElement(xml, 1, limits, (element) => this.#add(element))
  }

  #add(element: Element): void {
    const { 'w:abstractNumId': list, 'w:numId': number } = element.attributes
    if (element.name === 'w:abstractNum' && list !== undefined)
      this.#lists.set(list, { levels: new Map(levelsIn(element)), link: valueOf(element, 'w:numStyleLink') })
    if (element.name !== 'w:num' || number === undefined) return
    const levels = new Map<number, Level>()
    const starts = new Map<number, number>()
    for (const over of elementsOf(element).filter(({ name }) => name === 'w:lvlOverride')) {
      const start = valueOf(over, 'w:startOverride')
      if (start !== undefined) starts.set(whole(over.attributes['w:ilvl'], 0), whole(start, 1))
      for (const [depth, level] of levelsIn(over)) levels.set(depth, level)
    }
    this.#numbers.set(number, { list: valueOf(element, 'w:abstractNumId') ?? '', levels, starts })
  }

  /** The level of a list that belongs to a style. */
  levelOfStyle(number: string, style: string): number | undefined {
    const levels = this.#listOf(number)?.levels ?? new Map<number, Level>()
    return [...levels].find(([, level]) => level.style === style)?.[0]
  }

  /** Counts one on. Null where there is no such list. */
  next(number: string, depth: number): Numbered | null {
    const own = this.#numbers.get(number)
    const list = this.#listOf(number)
    if (!own || !list) return null
    const at = Math.min(depth, DEEPEST)
    const levelAt = (i: number) => own.levels.get(i) ?? list.levels.get(i)
    const level = levelAt(at)
    if (!level) return null
    const counters = this.#counters.get(own.list) ?? []
    this.#counters.set(own.list, counters)
    if (!this.#begun.has(number)) {
      this.#begun.add(number)
      for (const [i, start] of own.starts) counters[i] = start - 1
    }
    for (let i = 0; i < at; i++) counters[i] ??= levelAt(i)?.start ?? 1
    counters[at] = (counters[at] ?? level.start - 1) + 1
    for (let i = at + 1; i <= DEEPEST; i++) if (levelAt(i)?.restart !== false) delete counters[i]
    const text =
      level.format === 'bullet'
        ? ''
        : level.text.replace(/%([1-9])/g, (_, digit: string) => {
            const i = Number(digit) - 1
            return numeral(counters[i] ?? 0, level.legal ? 'decimal' : (levelAt(i)?.format ?? 'decimal'))
          })
    return { list: own.list, level: at, value: counters[at], format: level.format, text }
  }

  #listOf(number: string): List | undefined {
    const list = this.#lists.get(this.#numbers.get(number)?.list ?? '')
    if (list?.link === undefined) return list
    const linked = this.styles.numberingOf(list.link)
    return this.#lists.get(this.#numbers.get(linked ?? '')?.list ?? '') ?? list
  }
}
