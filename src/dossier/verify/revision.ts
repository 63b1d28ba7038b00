/** Whether the folder of one revision agrees with its hash, and with what is said of it elsewhere. */
import canonicalize from 'canonicalize'
import { sha256 } from '../../editorial/hash'
import type { FrozenStory } from '../../editorial/rules/canonical'
import { folderOf } from '../names'
import { parsed } from './json'
import type { Parts } from './parts'
import { isObjects, isRevision, type StoryPart } from './shapes'

const PAGE = '<!doctype html>'
const DOCUMENT = 'PK\u0003\u0004'

/** The moments at which a revision went before the public, as the story has them. */
export const publishedOf = ({ publication }: StoryPart, number: number): string[] =>
  (publication?.history ?? [])
    .filter(({ event, edition }) => event !== 'withdrawn' && edition === number)
    .map(({ at }) => new Date(at).toISOString())

/**
 * @param media hashes of the files that are here
 * @returns what was frozen, where it is what its hash says
 */
export async function revisionIn(
  { number, sha256: hash }: StoryPart['revisions'][number],
  story: StoryPart,
  parts: Parts,
  media: ReadonlySet<string>,
): Promise<FrozenStory | undefined> {
  const folder = folderOf(number)
  const name = `${folder}/canonical.json`
  const facts = await parts.read(`${folder}/revision.json`, isRevision)
  await parts.read(`${folder}/checks.json`, isObjects)
  await parts.begins(`${folder}/story.html`, PAGE)
  for (const file of ['story.docx', 'sheet.docx']) await parts.begins(`${folder}/${file}`, DOCUMENT)
  let frozen: FrozenStory | undefined
  await parts.ask(name, async () => {
    const bytes = await parts.text(name)
    if (sha256(bytes) !== hash) return parts.add('revisionHash', name)
    const read = parsed(bytes) as FrozenStory
    if (canonicalize(read) !== bytes.toString('utf8')) parts.add('revisionForm', name)
    if (read.kind !== story.kind || read.story !== story.id) parts.add('revisionForm', name)
    const files = read.media.map((file) => ({ id: file.id, sha256: file.sha256 }))
    const told = { number, sha256: hash, media: files, published: publishedOf(story, number) }
    const says = facts && {
      number: facts.number,
      sha256: facts.sha256,
      media: facts.media,
      published: facts.published,
    }
    if (says && canonicalize(says) !== canonicalize(told)) parts.add('revisionFacts', `${folder}/revision.json`)
    for (const file of files) if (!media.has(file.sha256)) parts.add('media', `${name} ${file.sha256}`)
    frozen = read
  })
  return frozen
}
