/** Whether a file of many holds the dossiers that its list names, each as it is named, and nothing else. */
import { namesTell, type Manifest } from '../manifest'
import { dossierFile, isFiledAs } from '../names'
import { Parts, type StartOf } from './parts'
import { inside, type Problem } from './problem'
import { isBatch, type BatchPart } from './shapes'
import type { StoryFound } from './story'

const README = 'README.txt'
const LIST = 'batch.json'

/** What a dossier within is found to be. */
export type Within = Pick<StoryFound, 'problems'> & { story?: Pick<StoryFound, 'kind' | 'id'> }

export interface BatchFound {
  dossiers: number
  problems: Problem[]
}

/** Each dossier is listed once and is called as its story; there are some, or it says why there are none. */
function isList({ dossiers, failed }: BatchPart, telling: boolean): boolean {
  const names = new Set(dossiers.map(({ name }) => name))
  return (
    dossiers.length + failed.length > 0 &&
    names.size === dossiers.length &&
    dossiers.every((line) => (telling ? isFiledAs(line.name, line) : line.name === dossierFile(line)))
  )
}

/** @param verified of a part that is there: what stands in it */
export async function batchProblems(
  { form, files }: Manifest,
  startOf: StartOf,
  verified: (name: string) => Promise<Within>,
): Promise<BatchFound> {
  const parts = new Parts(startOf)
  const hashes = new Map(files.map(({ name, sha256 }) => [name, sha256]))
  for (const name of [README, LIST]) if (!hashes.has(name)) parts.add('missing', name)
  if (parts.problems.length > 0) return { dossiers: 0, problems: parts.problems }
  const list = await parts.read(LIST, isBatch)
  if (!list) return { dossiers: 0, problems: parts.problems }
  if (!isList(list, namesTell(form))) parts.add('shape', LIST)
  const known = new Set([README, LIST, ...list.dossiers.map(({ name }) => name)])
  for (const { name } of files) if (!known.has(name)) parts.add('unlisted', name)
  for (const { name, sha256, kind, id } of list.dossiers) {
    const hash = hashes.get(name)
    if (hash === undefined) {
      parts.add('missing', name)
      continue
    }
    if (hash !== sha256) parts.add('batchHash', name)
    const { problems, story } = await verified(name)
    for (const problem of problems) parts.problems.push(inside(name, problem))
    if (problems.length === 0 && (story?.kind !== kind || story.id !== id)) parts.add('batchStory', name)
  }
  return { dossiers: list.dossiers.length, problems: parts.problems }
}
