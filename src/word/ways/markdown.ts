/** A story as Markdown (CommonMark with the tables and notes of GFM): no markup of another kind, and no text that becomes any. */
import { t } from '../../messages/index'
import { wholeAddress } from '../../site/paths'
import type { Block, Inline, Paragraph, Table } from '../write/blocks'
import { EndNotes } from './notes'
import { cellBlocks, clean, gridOf, ItemNumbers, said, wordsOf, type Said, type Told } from './said'

const MARKS = /[\\`*_[\]<>|~&!$]/g
/** What a line must not begin with: a heading, an item, a rule, a quotation. */
const BEGINS = /^(\s*)(?:([#+\-=>:])|(\d{1,9})([.)]))/

const words = (text: string): string => clean(text).replace(/\s+/g, ' ').replace(MARKS, '\\$&')

/** A mark of a note that a colon follows is the note itself. */
const NOTE = /^(\s*\[\^\d+\]):/

const lineStart = (text: string): string =>
  text
    .replace(NOTE, '$1\\:')
    .replace(BEGINS, (_, space: string, mark?: string, number?: string, point?: string) =>
      mark ? `${space}\\${mark}` : `${space}${number}\\${point}`,
    )

/** The lines of a paragraph, each as it may begin: an empty one would end the paragraph, and what follows be another. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => lineStart(line.trim()))
    .filter((line) => line !== '')

/** A line that is broken goes on behind the same mark. */
const broken = (lines: readonly string[], mark = ''): string => lines.join(`  \n${mark}`)

/** An address between its brackets: nothing in it ends them. */
const target = (address: string): string => `<${clean(address).replace(/[\s<>\\]/g, encodeURIComponent)}>`

interface Setting extends Said {
  notes: EndNotes
  numbers: ItemNumbers
  origin?: string
}

const LOOKS: readonly [number, string][] = [
  [1, '**'],
  [2, '*'],
  [4, '~~'],
]

/** The marks of a look stand close to its words. */
function looking(text: string, format = 0): string {
  const marks = LOOKS.filter(([bit]) => format & bit).map(([, mark]) => mark)
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (inner === '' || marks.length === 0) return text
  return before + marks.join('') + inner + marks.toReversed().join('') + after
}

const inlines = (children: readonly Inline[], setting: Setting): string =>
  children
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
          return looking(words(inline.text), inline.format)
        case 'break':
          return '  \n'
        case 'tab':
          return ' '
        case 'note':
          return `[^${setting.notes.note(inline.children)}]`
        case 'link':
          return `[${inlines(inline.children, setting).replace(/\s+/g, ' ')}](${target(inline.href)})`
      }
    })
    .join('')

const HEADINGS: Readonly<Record<string, string>> = { Title: '#', Heading1: '##', Heading2: '###', Heading3: '####' }

function paragraph(block: Paragraph, setting: Setting): string[] {
  const { style, item } = block
  if (style === 'Rule') return ['---']
  const text = inlines(block.children, setting).trim()
  if (text === '') return []
  const heading = HEADINGS[style]
  if (heading) return [`${heading} ${text.replace(/\s*\n\s*/g, ' ').replace(/#+$/, '\\$&')}`]
  if (style === 'Quote' || style === 'QuoteSource') return [`> ${broken(linesOf(text), '> ')}`]
  if (!item) return [broken(linesOf(text))]
  const number = setting.numbers.of(item)
  const mark = `${'    '.repeat(item.level)}${number === undefined ? '-' : `${number}.`} `
  return [mark + broken(linesOf(text), ' '.repeat(mark.length))]
}

/** Cells that another covers are empty; the first row is the head, as such a table has no other. */
function table({ rows }: Table, setting: Setting): string[] {
  const lines = gridOf(rows).map((cells) =>
    cells.map((cell) => (cell ? chunks(cellBlocks(cell), setting).join(' ').replace(/\s+/g, ' ').trim() : '')),
  )
  const width = Math.max(...lines.map((cells) => cells.length))
  const row = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`
  const [head = [], ...body] = lines
  return [[row(head), row(Array.from({ length: width }, () => '---')), ...body.map(row)].join('\n')]
}

const chunks = (blocks: readonly Block[], setting: Setting): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.type === 'paragraph') return paragraph(block, setting)
    if (block.type === 'table') return table(block, setting)
    const url = setting.pictures.get(block.file)?.url
    const alt = words(block.alt ?? '')
    return [
      url && setting.origin ? `![${alt}](${target(wholeAddress(setting.origin, url))})` : t('ways.picture', { alt }),
    ]
  })

export function markdownArticle(told: Told): string {
  const setting = { ...said(told), notes: new EndNotes(), numbers: new ItemNumbers(), origin: told.live?.origin }
  const text = chunks(setting.blocks, setting)
  const notes = setting.notes.all.map(
    (note, index) =>
      `[^${index + 1}]: ${'address' in note ? target(note.address) : lineStart(words(wordsOf(note.children)).trim())}`,
  )
  return `${[...text, ...notes].join('\n\n')}\n`
}
