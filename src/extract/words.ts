/** What is written in a part of XML: hidden and deleted text too, because whoever gets the file gets it. */
import { walkXml } from '../office/xml'
import { Aside } from './aside'
import type { Collector } from './collector'

const BREAKS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }
const ENDS: Readonly<Record<string, string>> = {
  p: '\n',
  tr: '\n',
  tc: '\t',
  comment: '\n',
  threadedComment: '\n',
  si: '\n',
}
const of = (table: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(table, name) ? (table[name] ?? '') : ''
/** Readings above a text. */
const ABOVE = new Set(['rt', 'rPh'])
const bare = (text: string): string => text.replaceAll(/\s/g, '')

/** A letter by its number; fonts of symbols have theirs in a range of their own. */
function symbol(attributes: Readonly<Record<string, string>>): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  return code > 31 && code <= 0xffff ? String.fromCharCode(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code) : ''
}

/** A table stays a line for each of its rows: what a number is stands in the cell beside it. */
export function readWords(xml: string, into: Collector): void {
  const aside = new Aside()
  const names: string[] = []
  // A drawing stands there twice, the second time for old programs: kept where it says something else.
  const branches: string[] = []
  const chosen: string[] = []
  let cells = 0
  let above = 0
  const put = (text: string) => {
    if (text === '') return
    if (branches.length > 0) branches.push(branches.pop() + text)
    else into.add(text)
  }
  walkXml(xml, {
    open(name, attributes) {
      names.push(name)
      if (name === 'AlternateContent') chosen.push('')
      if (name === 'Choice' || name === 'Fallback') branches.push('')
      if (name === 'tc') cells++
      if (ABOVE.has(name)) above++
      put(name === 'sym' ? symbol(attributes) : of(BREAKS, name))
      aside.attributes(name, attributes)
    },
    close(name) {
      names.pop()
      put(name === 'p' && cells > 0 ? ' ' : of(ENDS, name))
      aside.close(name)
      if (name === 'tc') cells--
      if (ABOVE.has(name)) above--
      if (name === 'AlternateContent') chosen.pop()
      if (name !== 'Choice' && name !== 'Fallback') return
      const text = branches.pop() ?? ''
      const before = chosen.pop() ?? ''
      if (name === 'Choice' || !bare(before).includes(bare(text))) put(text)
      chosen.push(before + text)
    },
    text(text) {
      const name = names.at(-1) ?? ''
      if (name === 't' && above === 0) put(text)
      else aside.text(name, text)
    },
  })
  aside.flush(into)
}
