/** Names of projects and investors as they are compared. Pure. */
import { folded } from '../../../editorial/rules/foldedText'

/** Signs that one writes and another leaves out. */
const MARKS = /[\s()[\]{}<>〈〉《》「」『』【】〔〕"'“”‘’·・•.,、，。:：;；_\-—–~～/\\|&]/gu
/** What ends the name of a company or a project, longest first. */
const ENDINGS =
  /(?:股份有限公司|有限责任公司|控股集团有限公司|集团有限公司|有限公司|集团公司|集团|公司|项目|co\.?,?ltd\.?|coltd|inc|corp|llc|gmbh)$/u

/** The name without what two people write differently: width, case, spaces, brackets, what kind of company it is. */
export function foldName(name: string): string {
  const bare = folded(name).replace(MARKS, '')
  let short = bare
  for (let next = short.replace(ENDINGS, ''); next !== short && next !== ''; next = short.replace(ENDINGS, ''))
    short = next
  return short
}

export interface Named {
  name: string
  otherNames: readonly string[]
}

/** Every name of a project, folded, each once. */
export const namesOf = ({ name, otherNames }: Named): string[] => [
  ...new Set([name, ...otherNames].map(foldName).filter(Boolean)),
]

/** The projects by each of their folded names. A name of several leads to all of them. */
export function byName<T extends Named>(projects: readonly T[]): Map<string, T[]> {
  const known = new Map<string, T[]>()
  for (const project of projects)
    for (const name of namesOf(project)) known.set(name, [...(known.get(name) ?? []), project])
  return known
}
