/** A story as plain text: a line for each paragraph. */
import { t } from '../../messages/index'
import type { Block, Cell, Inline, Paragraph } from '../write/blocks'
import { EndNotes } from './notes'
import { cellBlocks, clean, gridOf, ItemNumbers, said, wordsOf, type Told } from './said'

const HEADINGS: readonly string[] = ['Title', 'Heading1', 'Heading2', 'Heading3']

interface Setting {
  notes: EndNotes
  numbers: ItemNumbers
}

const inlines = (children: readonly Inline[], setting: Setting): string =>
  children
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
          return clean(inline.text)
        case 'break':
          return '\n'
        case 'tab':
          return '\t'
        case 'note':
          return `[${setting.notes.note(inline.children)}]`
        case 'link': {
          const words = inlines(inline.children, setting)
          const address = clean(inline.href)
          return words.trim() === address ? words : words + t('site.bracketed', { text: address })
        }
      }
    })
    .join('')

function paragraph(block: Paragraph, setting: Setting): string[] {
  const { item, style } = block
  if (style === 'Rule') return ['————']
  const words = inlines(block.children, setting).trim()
  if (words === '') return []
  const number = item && setting.numbers.of(item)
  const mark = item ? `${'  '.repeat(item.level)}${number === undefined ? t('ways.bullet') : `${number}. `}` : ''
  return [...(HEADINGS.includes(style) ? [''] : []), mark + words]
}

const cellText = (cell: Cell, setting: Setting): string =>
  lines(cellBlocks(cell), setting).join(' ').replace(/\s+/g, ' ').trim()

const lines = (blocks: readonly Block[], setting: Setting): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.type === 'paragraph') return paragraph(block, setting)
    if (block.type === 'picture') return [t('ways.picture', { alt: clean(block.alt ?? '') })]
    return gridOf(block.rows).map((cells) => cells.map((cell) => (cell ? cellText(cell, setting) : '')).join('\t'))
  })

export function plainArticle(told: Told): string {
  const setting = { notes: new EndNotes(), numbers: new ItemNumbers() }
  const text = lines(said(told).blocks, setting)
  const notes = setting.notes.all.map((note, index) => {
    return `[${index + 1}] ${'address' in note ? note.address : wordsOf(note.children).trim()}`
  })
  return [...text, ...(notes.length > 0 ? ['', ...notes] : []), ''].join('\n').trimStart()
}
