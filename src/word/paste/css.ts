/** The style that an element says itself: what style sheets say of it stays where it came from. */
import type { Node } from './tree'

export type Style = ReadonlyMap<string, string>

/** Declarations by their names, in small letters. A mark of a string may hold a semicolon. */
export const styleOf = (node: Node): Style =>
  new Map(
    (attribute(node, 'style') ?? '')
      .split(/;(?=(?:[^"']|"[^"]*"|'[^']*')*$)/)
      .map((declaration) => {
        const at = declaration.indexOf(':')
        return [
          declaration.slice(0, at).trim().toLowerCase(),
          declaration
            .slice(at + 1)
            .trim()
            .toLowerCase(),
        ] as const
      })
      .filter(([name]) => name !== ''),
  )

export const attribute = ({ attrs }: Node, name: string): string | undefined =>
  attrs?.find((each) => each.name === name)?.value

const [BOLD, ITALIC, STRIKE, UNDERLINE, SUB, SUPER] = [1, 2, 4, 8, 32, 64]
const BY_TAG: Readonly<Record<string, number>> = {
  b: BOLD,
  strong: BOLD,
  i: ITALIC,
  em: ITALIC,
  s: STRIKE,
  strike: STRIKE,
  del: STRIKE,
  u: UNDERLINE,
  ins: UNDERLINE,
  sub: SUB,
  sup: SUPER,
}

/** How words look within an element that stands within others: what it says itself goes first. */
export function formatOf(tag: string, style: Style, around: number): number {
  let format = around | (BY_TAG[tag] ?? 0)
  const turn = (bit: number, on: boolean | undefined) => {
    if (on !== undefined) format = on ? format | bit : format & ~bit
  }
  const weight = style.get('font-weight')
  turn(BOLD, weight === undefined ? undefined : /^bold|^[6-9]00$/.test(weight))
  const slant = style.get('font-style')
  turn(ITALIC, slant === undefined ? undefined : /^(?:italic|oblique)/.test(slant))
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (/underline/.test(lines)) format |= UNDERLINE
  if (/line-through/.test(lines)) format |= STRIKE
  const raised = style.get('vertical-align')
  if (raised === 'super' || raised === 'sub') format = (format & ~(SUB | SUPER)) | (raised === 'sub' ? SUB : SUPER)
  return format
}

/** Nobody sees it. */
export const isHidden = (style: Style): boolean => style.get('display') === 'none' || style.get('mso-hide') === 'all'

const GREY = /^(?:inherit|initial|unset|currentcolor|windowtext|auto|black|white|transparent|gr[ae]y|none)?$/
const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6})$/
const RGB = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/

/** Whether words are of a colour that says something: pages are full of greys that do not. */
export function isColoured(style: Style): boolean {
  return ['color', 'background-color', 'background', 'mso-highlight'].some((name) => {
    const value = style.get(name) ?? ''
    const hex = HEX.exec(value)?.[1]
    const digits = hex && (hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []))
    const parts = digits ? digits.map((each) => Number.parseInt(each, 16)) : RGB.exec(value)?.slice(1).map(Number)
    if (parts) return Math.max(...parts) - Math.min(...parts) > 24
    return name === 'color' && !GREY.test(value) && /^[a-z]+$/.test(value)
  })
}

export const alignOf = (node: Node, style: Style): '' | 'center' | 'right' | undefined => {
  const said = style.get('text-align') ?? attribute(node, 'align')?.toLowerCase()
  if (said === undefined) return undefined
  return said === 'center' ? 'center' : said === 'right' || said === 'end' ? 'right' : ''
}
