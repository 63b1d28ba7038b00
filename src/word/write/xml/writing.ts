/** What a document gathers while it is written: links, lists, footnotes and pictures, each by the number it gets first. */
import type { Inline, List, ListPlace } from '../blocks'
import type { PictureFile } from '../pictures'

/** Deeper than Word counts, and than anybody reads. */
const LEVELS = 9

interface NumberedList {
  list: List
  level: number
}

export class Writing {
  readonly links: string[] = []
  readonly lists: NumberedList[] = []
  readonly notes: Inline[][] = []
  readonly drawn: PictureFile[] = []
  #drawings = 0

  constructor(readonly files: ReadonlyMap<string, PictureFile>) {}

  /** The relationship that leads to an address. */
  linkTo(href: string): string {
    return `rIdLink${place(this.links, href)}`
  }

  levelOf({ level }: ListPlace): number {
    return Math.min(level, LEVELS - 1)
  }

  /** Number of a list. Bullets are all alike. */
  numberOf(list: List, level: number): number {
    if (!list.numbered) return 1
    const index = this.lists.findIndex((known) => known.list === list)
    return (index < 0 ? this.lists.push({ list, level }) : index + 1) + 1
  }

  /** Number of a footnote. */
  note(children: Inline[]): number {
    return this.notes.push(children)
  }

  /** The relationship that leads to a picture. */
  picture(file: PictureFile): string {
    return `rIdPicture${place(this.drawn, file)}`
  }

  /** Each drawing has a number of its own. */
  nextDrawing(): number {
    return ++this.#drawings
  }
}

/** The place of a thing in a list, from 1; it is added where it is new. */
function place<T>(list: T[], thing: T): number {
  const index = list.indexOf(thing)
  return index < 0 ? list.push(thing) : index + 1
}
