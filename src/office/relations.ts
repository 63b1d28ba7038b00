/** What a part of an Office file refers to: other parts of it, and addresses outside, which are never opened. */
import path from 'node:path'
import { eachElement, type ElementLimits } from './elements'

export interface Relation {
  /** the last word of its type: `styles`, `image`, `hyperlink` … */
  type: string
  /** name of a part, or, where it lies outside, the address as it is written */
  target: string
  external: boolean
}

const LEVEL = 1

/** Where the relations of a part are written; '' for the file itself. */
export const relationsName = (part: string): string => {
  const { dir, base } = path.posix.parse(part)
  return path.posix.join(dir, '_rels', `${base}.rels`)
}

/** @param xml of the relations of `part` @throws as `eachElement` */
export function relationsIn(xml: string, part: string, limits: ElementLimits): Map<string, Relation> {
  const relations = new Map<string, Relation>()
  eachElement(xml, LEVEL, limits, ({ name, attributes }) => {
    const { Id, Type = '', Target = '', TargetMode } = attributes
    if (name !== 'rel:Relationship' || Id === undefined) return
    const external = TargetMode?.toLowerCase() === 'external'
    const target = external ? Target : path.posix.join('/', path.posix.dirname(part), Target).slice(1)
    const inside = Target.startsWith('/') ? path.posix.normalize(Target).slice(1) : target
    relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: external ? Target : inside, external })
  })
  return relations
}
