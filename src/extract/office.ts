/**
 * What is written in a Word or Excel file: the text first, then every other part. Not by names nor by what refers to
 * what: a program that shows another part than the usual one shows one that was read as well.
 */
import { DOCUMENTS, UNREAD, type FileText } from '../editorial/rules/fileText'
import { decoded, partsOf, unpacked, type Part } from '../office/archive'
import { contentTypesOf } from '../office/contentTypes'
import { rootOf } from '../office/xml'
import { readSheet, SharedStrings } from './cells'
import { Collector, Enough } from './collector'
import { LIMITS } from './limits'
import { readLoosely } from './loose'
import { wayOf, type Way } from './ways'
import { readWords } from './words'

type OfficeType = typeof DOCUMENTS.docx | typeof DOCUMENTS.xlsx
interface Readable {
  part: Part
  way: Exclude<Way, 'none' | 'missed'>
  type: string
}

const SHEETS = new Set(['worksheet', 'chartsheet', 'dialogsheet', 'macrosheet'])
const STRINGS = 'xl/sharedStrings.xml'
/** Who made the file and with what: neither in the text nor in a page of it. Both must say so. */
const ABOUT_TYPE = /(?:core|extended|custom)-properties\+xml$/
const ABOUT_ROOT = new Set(['coreProperties', 'Properties'])
/** The texts of which the others are the parts. */
const FIRST = [/^word\/document\.xml$/, /^xl\/worksheets\/[^/]+\.xml$/, /^word\/[^/]+\.xml$/]

const rank = (name: string): number => {
  const place = FIRST.findIndex((form) => form.test(name))
  return place === -1 ? FIRST.length : place
}
const inOrder = (a: Readable, b: Readable): number =>
  rank(a.part.name) - rank(b.part.name) || a.part.name.localeCompare(b.part.name, 'en', { numeric: true })

function assertWithin(parts: readonly Readable[]): void {
  const size = parts.reduce((sum, { part }) => sum + part.size, 0)
  if (parts.length > LIMITS.parts || size > LIMITS.unpacked) throw new Error('too large')
}

/** Texts that cells name, of the part in which they usually lie; those of another such part are read like any part. */
function stringsOf(parts: readonly Readable[]): SharedStrings {
  const usual = parts.find(({ part }) => part.name === STRINGS)
  return new SharedStrings(usual && decoded(unpacked(usual.part)))
}

function readPart({ part, way, type }: Readable, strings: SharedStrings, into: Collector): void {
  const text = decoded(unpacked(part))
  if (way === 'plain') return into.add(text)
  if (way === 'loose') return readLoosely(text, into)
  const root = rootOf(text)
  if (ABOUT_TYPE.test(type) && ABOUT_ROOT.has(root)) return
  if (root === 'html') return readLoosely(text, into)
  if (SHEETS.has(root)) return readSheet(text, strings, into)
  if (part.name !== STRINGS || root !== 'sst') readWords(text, into)
}

/** @throws Error where it is no file of this type, or asks for more than it may */
export async function readOffice(type: OfficeType, bytes: Uint8Array): Promise<FileText> {
  const parts = partsOf(bytes)
  const types = contentTypesOf(parts)
  if (types.mains.size !== 1 || !types.mains.has(`${type}.main+xml`)) throw new Error('another type')
  const ways = parts.map((part) => ({ part, type: types.of(part.name), way: wayOf(part, types.of(part.name)) }))
  const readable = ways.filter((each): each is Readable => each.way !== 'none' && each.way !== 'missed').sort(inOrder)
  assertWithin(readable)
  let missed = ways.some(({ way }) => way === 'missed')
  const into = new Collector()
  const reading = (read: () => void) => {
    try {
      into.endLine()
      read()
    } catch (error) {
      if (error instanceof Enough) throw error
      missed = true
    }
  }
  const read = await into.fill(() => {
    let strings = new SharedStrings(undefined)
    reading(() => (strings = stringsOf(readable)))
    for (const each of readable) reading(() => readPart(each, strings, into))
    reading(() => strings.flush(into))
  })
  if (!missed) return read
  return read.text === '' ? UNREAD : { ...read, state: 'partly' }
}
