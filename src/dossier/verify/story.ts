/** Whether what the parts of a dossier say agrees: texts with their hashes, files with the texts, entries with the log. */
import canonicalize from 'canonicalize'
import type { AuditEntry, StoryEventData } from '../../editorial/rules/auditEvents'
import type { FrozenStory } from '../../editorial/rules/canonical'
import type { LogProof } from '../log'
import type { Manifest } from '../manifest'
import { folderOf, REVISION_FILES, STORY_FILES } from '../names'
import { logProblems } from './log'
import { Parts, type StartOf } from './parts'
import type { Problem } from './problem'
import { publishedOf, revisionIn } from './revision'
import { reviewProblems } from './reviews'
import { isEntries, isObjects, isProof, isReviews, isStory, type StoryPart } from './shapes'

/** What was found to be a dossier, as far as it could be read. */
export interface StoryFound {
  kind?: string
  id?: string
  title?: string
  log?: Pick<LogProof, 'entries' | 'root'>
  revisions: number
  problems: Problem[]
}

/** The parts that there must be, and no others but files. */
function expected(revisions: StoryPart['revisions'], names: ReadonlySet<string>, parts: Parts): void {
  const must = new Set<string>([
    ...STORY_FILES,
    ...revisions.flatMap(({ number }) => REVISION_FILES.map((file) => `${folderOf(number)}/${file}`)),
  ])
  for (const name of must) if (!names.has(name)) parts.add('missing', name)
  for (const name of names) if (!must.has(name) && !/^media\/[^/]+$/.test(name)) parts.add('unlisted', name)
}

/** They are numbered from 1 on without a gap, and none is there twice. */
const areRevisions = (revisions: StoryPart['revisions']): boolean =>
  revisions.length > 0 &&
  revisions.every(({ number }, index) => number === index + 1) &&
  new Set(revisions.map(({ sha256 }) => sha256)).size === revisions.length

const nameHash = (name: string): string => /^media\/([0-9a-f]{64})(?:\.[a-z0-9]+)?$/.exec(name)?.[1] ?? ''

/** Each revision as it was frozen, where each is what its hash says. */
async function revisionsIn(story: StoryPart, { files }: Manifest, parts: Parts): Promise<FrozenStory[] | undefined> {
  const media = files.filter(({ name }) => name.startsWith('media/'))
  for (const { name, sha256: hash } of media) if (nameHash(name) !== hash) parts.add('mediaName', name)
  const hashes = new Set(media.map((file) => file.sha256))
  const found: FrozenStory[] = []
  for (const each of story.revisions) {
    const frozen = await revisionIn(each, story, parts, hashes)
    if (frozen) found.push(frozen)
  }
  const used = new Set(found.flatMap((frozen) => frozen.media.map((file) => file.sha256)))
  for (const { name, sha256: hash } of media) if (!used.has(hash)) parts.add('unlisted', name)
  return found.length === story.revisions.length ? found : undefined
}

/** What story.json and corrections.json say of the editions, against what was frozen. */
async function editions(story: StoryPart, frozen: readonly FrozenStory[], parts: Parts): Promise<void> {
  const last = frozen.at(-1)
  if (story.title !== last?.content.title || canonicalize(story.unit) !== canonicalize(last.unit))
    parts.add('storyFacts', 'story.json')
  const corrections = await parts.read('corrections.json', isObjects)
  const notes = story.revisions.flatMap(({ number, sha256: revision }, index) => {
    const note = frozen[index]?.correction
    return note ? [{ number, revision, published: publishedOf(story, number), note }] : []
  })
  if (corrections && canonicalize(corrections) !== canonicalize(notes)) parts.add('corrections', 'corrections.json')
}

const PUBLISHES = ['story.publish', 'story.forcePublish']

/** What the log tells of the story: its stage, what went before the public, that each revision came to the gate. */
function told(story: StoryPart, entries: readonly AuditEntry[], parts: Parts): void {
  const moves = entries.filter(({ event }) => event.startsWith('story.'))
  const said = ({ data }: AuditEntry): StoryEventData => data as StoryEventData
  const named = new Set(moves.map((entry) => said(entry).revision))
  for (const { number, sha256: hash } of story.revisions)
    if (!named.has(hash)) parts.add('revisionEntry', folderOf(number))
  const numbers = new Map(story.revisions.map(({ number, sha256: hash }) => [hash, number]))
  const up = moves
    .filter(({ event }) => PUBLISHES.includes(event))
    .map((each) => numbers.get(said(each).revision ?? ''))
  const history = (story.publication?.history ?? []).filter(({ event }) => event !== 'withdrawn')
  const last = moves.at(-1)
  if ((last && said(last).to !== story.stage) || up.join() !== history.map(({ edition }) => edition).join())
    parts.add('storyFacts', 'story.json')
}

/** Everything that a dossier must say of itself, where each of its bytes is as the manifest has it. */
export async function storyProblems(manifest: Manifest, startOf: StartOf): Promise<StoryFound> {
  const parts = new Parts(startOf)
  const story = await parts.read('story.json', isStory)
  const found: StoryFound = { revisions: 0, problems: parts.problems }
  if (!story) return found
  const { kind, id, title, revisions } = story
  Object.assign(found, { kind, id, title, revisions: revisions.length })
  if (!areRevisions(revisions)) {
    parts.add('revisions', 'story.json')
    return found
  }
  expected(revisions, new Set(manifest.files.map(({ name }) => name)), parts)
  if (parts.problems.length > 0) return found
  if ((await parts.text('README.txt')).length === 0) parts.add('shape', 'README.txt')
  const frozen = await revisionsIn(story, manifest, parts)
  if (frozen) await parts.ask('story.json', () => editions(story, frozen, parts))
  await parts.read('comments.json', isObjects)
  const known = new Set(revisions.map((each) => each.sha256))
  const reviews = await parts.read('reviews.json', isReviews)
  const entries = await parts.read('audit/entries.json', isEntries)
  const proof = await parts.read('audit/log.json', isProof)
  if (!entries || !proof) return found
  found.log = { entries: proof.entries, root: proof.root }
  await parts.ask('audit/entries.json', () => {
    parts.problems.push(...logProblems(entries, proof, story, known))
    told(story, entries, parts)
    if (reviews) parts.problems.push(...reviewProblems(reviews, entries, known))
  })
  return found
}
