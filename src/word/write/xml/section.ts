/** The section of a document: paper, margins, the grid of 22 lines of 28 characters, what stands on each page. */
import { CHARACTER_SPACE, FOOTER, HEADER, PAGE } from '../measures'
import type { WordSettings } from '../settings'
import { element } from './markup'

/** Pages that differ in what stands above and below: uneven ones are `default`. */
export const SIDES = ['default', 'even'] as const
export type Side = (typeof SIDES)[number]

const reference = (kind: 'header' | 'footer', side: Side): string =>
  element(`w:${kind}Reference`, { 'w:type': side, 'r:id': `rId${kind}${side}` })

export interface PageParts {
  header: boolean
  footer: boolean
}

export const sectionMarkup = ({ linePitch }: WordSettings, { header, footer }: PageParts): string =>
  element(
    'w:sectPr',
    {},
    ...(header ? SIDES.map((side) => reference('header', side)) : []),
    ...(footer ? SIDES.map((side) => reference('footer', side)) : []),
    element('w:pgSz', { 'w:w': PAGE.width, 'w:h': PAGE.height }),
    element('w:pgMar', {
      'w:top': PAGE.top,
      'w:right': PAGE.right,
      'w:bottom': PAGE.bottom,
      'w:left': PAGE.left,
      'w:header': HEADER,
      'w:footer': FOOTER,
      'w:gutter': 0,
    }),
    element('w:docGrid', { 'w:type': 'linesAndChars', 'w:linePitch': linePitch, 'w:charSpace': CHARACTER_SPACE }),
  )
