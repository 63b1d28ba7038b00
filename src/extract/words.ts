/** What is written in a Word file: hidden and deleted text too, because whoever gets the file gets it. */
import type { FileText } from '../editorial/rules/fileText'
import { Collector } from './collector'
import { walkXml } from './xml'
import { partsOf } from './zip'

const MAIN = 'word/document.xml'
/** Parts that hold no text of the author. */
const NO_TEXT = /^word\/(?:styles|settings|webSettings|fontTable|numbering|people)[^/]*\.xml$/
const PART = /^word\/(?:(?:diagrams|charts)\/)?[^/]+\.xml$/
const TEXT = new Set(['t', 'delText'])
const BREAKS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }
const ENDS: Readonly<Record<string, string>> = { p: '\n', tr: '\n', tc: '\t' }

/** A table stays a line for each of its rows: what a number is stands in the cell beside it. */
function readPart(xml: string, into: Collector): void {
  let inText = 0
  let cells = 0
  // A drawing stands there twice, the second time for old programs.
  let fallbacks = 0
  walkXml(xml, {
    open(name) {
      if (name === 'Fallback') fallbacks++
      if (name === 'tc') cells++
      if (TEXT.has(name)) inText++
      if (fallbacks === 0) into.add(BREAKS[name] ?? '')
    },
    close(name) {
      if (fallbacks === 0) into.add(name === 'p' && cells > 0 ? ' ' : (ENDS[name] ?? ''))
      if (name === 'Fallback') fallbacks--
      if (name === 'tc') cells--
      if (TEXT.has(name)) inText--
    },
    text(text) {
      if (inText > 0 && fallbacks === 0) into.add(text)
    },
  })
}

/** @throws Error where it is no Word file */
export function readWords(bytes: Uint8Array): Promise<FileText> {
  const parts = partsOf(bytes, (name) => PART.test(name) && !NO_TEXT.test(name))
  const names = [...parts.keys()].sort((a, b) => Number(b === MAIN) - Number(a === MAIN) || (a < b ? -1 : 1))
  if (names.length === 0) throw new Error('no text part')
  const into = new Collector()
  return into.fill(() => names.forEach((name) => readPart(parts.get(name) ?? '', into)))
}
