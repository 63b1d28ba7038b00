/** `word/footnotes.xml`. A note may link, which another note may not: its links are gathered with it. */
import { element, NAMES, part, value } from './markup'
import { runs } from './runs'
import type { Writing } from './writing'

/** The two lines that Word asks for, above notes and above what goes on from the page before. */
const LINES = ['separator', 'continuationSeparator'].map((type, index) =>
  element(
    'w:footnote',
    { 'w:type': type, 'w:id': index - 1 },
    element('w:p', {}, element('w:pPr', {}, value('pStyle', 'FootnoteText')), element('w:r', {}, element(`w:${type}`))),
  ),
)

export function notesPart(writing: Writing): string {
  const notes = writing.notes.map((children, index) =>
    element(
      'w:footnote',
      { 'w:id': index + 1 },
      element(
        'w:p',
        {},
        element('w:pPr', {}, value('pStyle', 'FootnoteText')),
        element('w:r', {}, element('w:rPr', {}, value('rStyle', 'FootnoteReference')), element('w:footnoteRef')),
        element('w:r', {}, element('w:t', { 'xml:space': 'preserve' }, ' ')),
        runs(children, writing),
      ),
    ),
  )
  return part(element('w:footnotes', NAMES, ...LINES, ...notes))
}
