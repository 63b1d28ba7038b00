/** What the styles of a file make of its paragraphs and words. */
import { childOf, eachElement, elementsOf, type Element, type ElementLimits } from '../../office/elements'
import { isShaded } from './shading'

/** Switches of a run that a page shows, or that hide it. */
export const SWITCHES = ['b', 'i', 'strike', 'dstrike', 'vanish', 'specVanish'] as const
export type Switch = (typeof SWITCHES)[number]

export interface Style {
  id: string
  name: string
  type: string
  basedOn?: string
  run?: Element
  paragraph?: Element
  /** of tables: it shades some of their cells */
  shades: boolean
  /** of tables: it sets their first row apart */
  heads: boolean
}

const OFF = new Set(['0', 'false', 'off'])
/** Deeper chains of styles are a circle. */
const LONGEST_CHAIN = 30

/** Whether a switch is on in some properties; undefined where they do not say. */
export function switchOf(properties: Element | undefined, name: Switch): boolean | undefined {
  const found = childOf(properties, `w:${name}`)
  return found && !OFF.has(found.attributes['w:val'] ?? '')
}

export const valueOf = (properties: Element | undefined, name: string): string | undefined =>
  childOf(properties, name)?.attributes['w:val']

/** How the first row of a table looks, where it is set apart by more than its lines. */
const isHead = (element: Element): boolean =>
  element.name === 'w:tblStylePr' &&
  element.attributes['w:type'] === 'firstRow' &&
  (switchOf(childOf(element, 'w:rPr'), 'b') === true || isShaded(childOf(element, 'w:tcPr')))

export class Styles {
  readonly #styles = new Map<string, Style>()
  #defaultParagraph = ''
  #defaults: Element | undefined

  /** @param xml undefined where a file has no styles @throws as `eachElement` */
  constructor(xml: string | undefined, limits: ElementLimits) {
    if (xml !== undefined) eachElement(xml, 1, limits, (element) => this.#add(element))
  }

  #add(element: Element): void {
    if (element.name === 'w:docDefaults') this.#defaults = childOf(childOf(element, 'w:rPrDefault'), 'w:rPr')
    const id = element.attributes['w:styleId']
    if (element.name !== 'w:style' || id === undefined) return
    const type = element.attributes['w:type'] ?? ''
    this.#styles.set(id, {
      id,
      type,
      name: valueOf(element, 'w:name') ?? id,
      basedOn: valueOf(element, 'w:basedOn'),
      run: childOf(element, 'w:rPr'),
      paragraph: childOf(element, 'w:pPr'),
      shades: type === 'table' && isShaded(element),
      heads: type === 'table' && elementsOf(element).some(isHead),
    })
    if (type === 'paragraph' && element.attributes['w:default'] === '1') this.#defaultParagraph = id
  }

  /** Names of all styles, whether used or not. */
  get names(): ReadonlySet<string> {
    return new Set([...this.#styles.values()].map(({ name }) => name))
  }

  /** A style and those it builds on, the nearest first. */
  chain(id: string | undefined): Style[] {
    const chain: Style[] = []
    for (let next = id; next !== undefined && chain.length < LONGEST_CHAIN; next = chain.at(-1)?.basedOn) {
      const style = this.#styles.get(next)
      if (!style || chain.includes(style)) break
      chain.push(style)
    }
    return chain
  }

  /** The styles of a paragraph; without one of its own, the usual one. */
  ofParagraph(id: string | undefined): Style[] {
    const own = this.chain(id)
    return own.length > 0 ? own : this.chain(this.#defaultParagraph)
  }

  /** Whether a switch is on for a run: what it says itself goes first, then two styles that both say so cancel out. */
  isOn(name: Switch, direct: Element | undefined, paragraph: readonly Style[], character: readonly Style[]): boolean {
    const said = switchOf(direct, name)
    if (said !== undefined) return said
    const inChain = (chain: readonly Style[]) =>
      chain.map(({ run }) => switchOf(run, name)).find((on) => on !== undefined)
    if (switchOf(this.#defaults, name)) return true
    return (inChain(paragraph) ?? false) !== (inChain(character) ?? false)
  }

  /** The value of a property of a run, by itself or by its styles. */
  runValue(
    name: string,
    direct: Element | undefined,
    paragraph: readonly Style[],
    character: readonly Style[],
  ): string | undefined {
    const all = [direct, ...[...character, ...paragraph].map(({ run }) => run), this.#defaults]
    return all.map((properties) => valueOf(properties, name)).find((value) => value !== undefined)
  }

  /** The property itself, by itself or by its styles. */
  runProperty(
    name: string,
    direct: Element | undefined,
    paragraph: readonly Style[],
    character: readonly Style[],
  ): Element | undefined {
    const all = [direct, ...[...character, ...paragraph].map(({ run }) => run), this.#defaults]
    return all.map((properties) => childOf(properties, name)).find((property) => property !== undefined)
  }

  /** A property of a paragraph, by itself or by its styles. */
  paragraphProperty(name: string, direct: Element | undefined, styles: readonly Style[]): Element | undefined {
    const all = [direct, ...styles.map(({ paragraph }) => paragraph)]
    return all.map((properties) => childOf(properties, name)).find((property) => property !== undefined)
  }

  /** The paragraph style through which a list names its own levels. */
  numberingOf(id: string): string | undefined {
    const numbered = this.chain(id).find(({ paragraph }) => childOf(paragraph, 'w:numPr'))
    return valueOf(childOf(numbered?.paragraph, 'w:numPr'), 'w:numId')
  }
}
