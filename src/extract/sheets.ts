/** What is written in an Excel file: every cell of every sheet, hidden ones too, a line a row. */
import type { FileText } from '../editorial/rules/fileText'
import { Collector } from './collector'
import { walkXml } from './xml'
import { partsOf } from './zip'

const STRINGS = 'xl/sharedStrings.xml'
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/
/** Notes, drawings, charts. */
const BESIDE = /^xl\/(?:comments[^/]*|(?:comments|threadedComments|drawings|charts)\/[^/]+)\.xml$/

/** Texts that cells name by their number; how a Chinese text is read aloud (`rPh`) is left out. */
function sharedStrings(xml: string | undefined): string[] {
  const strings: string[] = []
  let inText = false
  let reading = false
  if (xml !== undefined)
    walkXml(xml, {
      open(name) {
        if (name === 'si') strings.push('')
        if (name === 'rPh') reading = true
        inText = name === 't' && !reading
      },
      close(name) {
        if (name === 'rPh') reading = false
        if (name === 't') inText = false
      },
      text(text) {
        if (inText && strings.length > 0) strings[strings.length - 1] += text
      },
    })
  return strings
}

/** A whole number as it was typed: a long one is stored as 1.3812345678E10. */
const numeral = (value: string): string => (Number.isSafeInteger(Number(value)) ? String(Number(value)) : value)

function readSheet(xml: string, strings: readonly string[], into: Collector): void {
  let type = ''
  let value = ''
  let inValue = false
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'c') [type, value] = [attributes.t ?? 'n', '']
      if (name === 'v' || name === 't') inValue = true
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      if (name === 'row') into.add('\n')
      if (name !== 'c' || value === '') return
      into.add(type === 's' ? (strings[Number(value)] ?? '') : type === 'n' ? numeral(value) : value)
      into.add('\t')
    },
    text(text) {
      if (inValue) value += text
    },
  })
}

function readBeside(xml: string, into: Collector): void {
  let inText = false
  walkXml(xml, {
    open: (name) => void (inText = name === 't' || name === 'text'),
    close(name) {
      inText = false
      if (name === 'p' || name === 'comment' || name === 'threadedComment') into.add('\n')
    },
    text: (text) => inText && into.add(text),
  })
}

const inOrder = (names: string[]): string[] => names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

/** @throws Error where it is no Excel file */
export function readSheets(bytes: Uint8Array): Promise<FileText> {
  const parts = partsOf(bytes, (name) => name === STRINGS || SHEET.test(name) || BESIDE.test(name))
  const of = (form: RegExp) => inOrder([...parts.keys()].filter((name) => form.test(name)))
  const sheets = of(SHEET)
  if (sheets.length === 0) throw new Error('no sheet')
  const strings = sharedStrings(parts.get(STRINGS))
  const into = new Collector()
  return into.fill(() => {
    for (const name of sheets) readSheet(parts.get(name) ?? '', strings, into)
    for (const name of of(BESIDE)) readBeside(parts.get(name) ?? '', into)
  })
}
