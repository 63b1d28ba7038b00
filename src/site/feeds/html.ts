/**
 * The article of a page as HTML that stands by itself in a program of somebody else: the same elements by the same
 * components, without what belongs to the page or changes without a new edition, every address whole.
 */
import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'

/** Elements that are kept, with what of them is: property as React names it → attribute. Of all others the content stays. */
const KEPT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...Object.fromEntries(
    'p h2 h3 h4 ul li dl dt dd table caption thead tbody tr blockquote figure figcaption strong em u s sub sup code br hr'
      .split(' ')
      .map((name) => [name, {}]),
  ),
  ol: { start: 'start' },
  a: { href: 'href' },
  th: { colSpan: 'colspan', rowSpan: 'rowspan' },
  td: { colSpan: 'colspan', rowSpan: 'rowspan' },
  time: { dateTime: 'datetime' },
  img: { src: 'src', alt: 'alt', width: 'width', height: 'height' },
}
const EMPTY = new Set(['br', 'hr', 'img'])
/** Gone with what stands in them. The title is the entry's own. */
const DROPPED = new Set(['h1', 'button', 'form', 'input', 'label', 'nav', 'script', 'select', 'source', 'style', 'svg'])
/** Classes of what is not read on a screen, or not by everybody. */
const UNSEEN = /(?:^|\s)(?:print-only|visually-hidden)(?:\s|$)/
const ADDRESSES = new Set(['href', 'src'])

type Properties = Record<string, unknown> & { children?: ReactNode }

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const isDropped = (name: string, { hidden, className, ...others }: Properties): boolean =>
  DROPPED.has(name) ||
  others['data-derived'] !== undefined ||
  others['aria-hidden'] !== undefined ||
  hidden === true ||
  (typeof className === 'string' && UNSEEN.test(className))

/** An address that no URL can be is left as it stands: one story must not end the feed of all. */
const whole = (address: string, base: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address

function attributes(name: string, properties: Properties, base: string): string {
  return Object.entries(KEPT[name] ?? {})
    .filter(([property]) => properties[property] !== undefined)
    .map(([property, attribute]) => {
      const value = String(properties[property])
      return ` ${attribute}="${escaped(ADDRESSES.has(attribute) ? whole(value, base) : value)}"`
    })
    .join('')
}

function elementHtml({ type, props }: ReactElement<Properties>, base: string): string {
  if (type === Fragment) return articleHtml(props.children, base)
  if (typeof type === 'function') return articleHtml((type as (given: Properties) => ReactNode)(props), base)
  if (typeof type !== 'string') throw new Error('an article holds what is no plain element')
  if (isDropped(type, props)) return ''
  const content = articleHtml(props.children, base)
  if (!Object.hasOwn(KEPT, type)) return content
  const start = `<${type}${attributes(type, props, base)}>`
  return EMPTY.has(type) ? start : `${start}${content}</${type}>`
}

/**
 * @param base address of the page, to which its addresses are relative
 * @throws Error for a component that has to be waited for
 */
export function articleHtml(node: ReactNode, base: string): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string' || typeof node === 'number') return escaped(String(node))
  if (Array.isArray(node)) return node.map((part: ReactNode) => articleHtml(part, base)).join('')
  if (isValidElement<Properties>(node)) return elementHtml(node, base)
  throw new Error('an article holds what is no plain element')
}
