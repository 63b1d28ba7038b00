/** What a story says, for ways out that are no document: the very blocks of its document, and what stands at their places. */
import type { Kind } from '../../editorial/rules/kinds'
import type { PublicMedia, PublicPage } from '../../editorial/rules/publication'
import type { Block, Cell, Inline, ListPlace } from '../write/blocks'
import { picturesShown, storyBlocks } from '../write/story'

export interface Told {
  kind: Kind
  page: PublicPage
  /** of what is live: ISO moment of the first publication, whole address of its page, scheme and host of the site */
  live?: { published: string; address: string; origin: string }
}

export interface Said {
  blocks: Block[]
  /** by their ids */
  pictures: ReadonlyMap<string, PublicMedia>
}

export function said({ kind, page, live }: Told): Said {
  const pictures = new Map(picturesShown({ kind, page }).map((file) => [file.id, file]))
  // Nobody needs their bytes here: programs fetch them by their addresses.
  const files = new Map([...pictures.keys()].map((id) => [id, { bytes: new Uint8Array(), ending: 'png' as const }]))
  return { blocks: storyBlocks({ kind, page, ...live }, files), pictures }
}

const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
// oxlint-disable-next-line no-control-regex -- such signs are what is taken out
const BROKEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu

/** A text without what turns its direction and what no program should read. */
export const clean = (text: string): string => text.replace(TURNS, '').replace(BROKEN, '')

const FORMULA = /^(?:[=@]|[+-](?![\d.,]*$))/
/** What nobody sees, and a program of tables may leave out. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/gu

/** The words of what stands in a line, without its form. */
export const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return clean(inline.text)
      if (inline.type === 'link') return wordsOf(inline.children)
      return inline.type === 'break' || inline.type === 'tab' ? ' ' : ''
    })
    .join('')

/** What stands in a cell. One that a program of tables would take for a formula says that it is none: by what is seen first, in full width or not. */
export function cellBlocks({ blocks }: Cell): Block[] {
  const seen = blocks.map((block) =>
    block.type === 'paragraph' ? wordsOf(block.children).replace(UNSEEN, '').normalize('NFKC') : '',
  )
  if (!FORMULA.test(seen.join(''))) return [...blocks]
  const first = seen.findIndex((words) => words !== '')
  return blocks.map((block, i) =>
    i === first && block.type === 'paragraph'
      ? { ...block, children: [{ type: 'text', text: "'" }, ...block.children] }
      : block,
  )
}

/** The cells of a table at their places: null where one that reaches over several columns or rows goes on. */
export function gridOf(rows: readonly (readonly Cell[])[]): (Cell | null)[][] {
  const grid = rows.map((): (Cell | null | undefined)[] => [])
  rows.forEach((cells, row) => {
    for (const each of cells) {
      const free = grid[row]?.findIndex((place) => place === undefined) ?? -1
      const column = free >= 0 ? free : (grid[row]?.length ?? 0)
      for (const line of grid.slice(row, row + each.rows))
        for (let over = 0; over < each.columns; over++) {
          while (line.length < column) line.push(undefined)
          line[column + over] = line === grid[row] && over === 0 ? each : null
        }
    }
  })
  return grid.map((line) => Array.from(line, (place) => place ?? null))
}

/** Numbers of the items of lists, as they come. */
export class ItemNumbers {
  readonly #next = new Map<ListPlace['list'], number>()

  /** The number of this item; undefined in a list without numbers. */
  of({ list }: ListPlace): number | undefined {
    if (!list.numbered) return undefined
    const number = this.#next.get(list) ?? list.start
    this.#next.set(list, number + 1)
    return number
  }
}
