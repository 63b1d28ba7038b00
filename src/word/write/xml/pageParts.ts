/** What stands on each page beside the text: its number below, and above the mark of what is not public. */
import { PAGE_NUMBER_LINE } from '../measures'
import { element, inert, NAMES, part, value } from './markup'
import type { Side } from './section'

const text = (words: string): string => element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, inert(words)))

const DASH = '\u2014'
const NUMBER_STYLE = { default: 'PageNumberOdd', even: 'PageNumberEven' } as const

/** `— 1 —`, at the outer side of the page. */
export const footerPart = (side: Side): string =>
  part(
    element(
      'w:ftr',
      NAMES,
      element(
        'w:p',
        {},
        element(
          'w:pPr',
          {},
          value('pStyle', NUMBER_STYLE[side]),
          element('w:spacing', { 'w:line': PAGE_NUMBER_LINE, 'w:lineRule': 'exact' }),
        ),
        text(`${DASH} `),
        element('w:fldSimple', { 'w:instr': ' PAGE ' }, text('1')),
        text(` ${DASH}`),
      ),
    ),
  )

export const headerPart = (words: string): string =>
  part(element('w:hdr', NAMES, element('w:p', {}, element('w:pPr', {}, value('pStyle', 'Header')), text(words))))
