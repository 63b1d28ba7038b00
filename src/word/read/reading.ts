/** What is known while one file is read. */
import type { Relation } from '../../office/relations'
import type { LossCode } from './draft'
import { Fields } from './fields'
import { Losses } from './losses'
import { Numbering } from './numbering'
import { isOwn, isUntouched } from './own/roles'
import type { WordPackage } from './package'
import { Pictures } from './pictures'
import { PAPER, type Ground } from './shading'
import { Styles } from './styles'

/** A footnote or endnote that the text refers to. */
export interface NoteMark {
  part: 'footnotes' | 'endnotes'
  id: string
}

export class Reading {
  readonly losses = new Losses()
  readonly pictures: Pictures
  readonly styles: Styles
  readonly numbering: Numbering
  /** in the order of the text: the first is called 1 */
  readonly notes: NoteMark[] = []
  /** ids of comments, with the paragraph that each stands beside */
  readonly comments = new Map<string, number>()
  readonly relations: ReadonlyMap<string, Relation>
  /** this program wrote it; no other has saved it since */
  readonly own: boolean
  readonly untouched: boolean
  fields = new Fields()
  /** of the part that is being read */
  current: ReadonlyMap<string, Relation>
  /** the paragraph that is being read */
  paragraph = 0
  /** what lies behind what is being read: the paper, a cell, a box */
  ground: Ground = PAPER

  /** @throws CannotRead, Error */
  constructor(readonly file: WordPackage) {
    this.relations = file.relations(file.main)
    this.current = this.relations
    this.pictures = new Pictures(file)
    this.styles = new Styles(this.beside('styles'), file.limits)
    this.own = isOwn(this.styles.names)
    this.untouched = this.own && isUntouched(file.relations(''))
    this.numbering = new Numbering(this.beside('numbering'), this.styles, file.limits)
  }

  /** The XML of a part that the text refers to by its kind. */
  beside(type: string): string | undefined {
    const name = this.file.beside(this.relations, type)
    return name === undefined ? undefined : this.file.xml(name)
  }

  lose(code: LossCode, says?: string): void {
    this.losses.add(code, this.paragraph, says)
  }

  /** Reads another part, whose relations and fields are its own. */
  within<T>(part: string | undefined, read: () => T): T {
    const [current, fields] = [this.current, this.fields]
    this.fields = new Fields()
    if (part !== undefined) this.current = this.file.relations(part)
    try {
      return read()
    } finally {
      this.current = current
      this.fields = fields
    }
  }
}
