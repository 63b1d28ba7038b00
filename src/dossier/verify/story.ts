/** Whether what the parts of a dossier say agrees: texts with their hashes, files with the texts, entries with the log. */
import canonicalize from 'canonicalize'
import { sha256 } from '../../editorial/hash'
import type { AuditEntry } from '../../editorial/rules/auditEvents'
import type { FrozenStory } from '../../editorial/rules/canonical'
import type { LogProof } from '../log'
import type { Manifest } from '../manifest'
import { folderOf, REVISION_FILES, STORY_FILES } from '../names'
import { logProblems } from './log'
import type { Problem } from './problem'

/** Reads a part. @throws where it is not there or too long */
export type TextOf = (name: string) => Promise<Buffer>

interface StoryPart {
  kind: string
  id: string
  title: string
  revisions: { number: number; sha256: string }[]
}

/** What was found to be a dossier, as far as it could be read. */
export interface StoryFound {
  title?: string
  log?: Pick<LogProof, 'entries' | 'root'>
  revisions: number
  problems: Problem[]
}

/** Reads a part as JSON. A part that does not read is a problem of its own, and nothing is asked of it. */
class Parts {
  readonly problems: Problem[] = []

  constructor(private readonly textOf: TextOf) {}

  async read<T>(name: string): Promise<T | undefined> {
    try {
      return JSON.parse((await this.textOf(name)).toString('utf8')) as T
    } catch {
      this.add('shape', name)
      return undefined
    }
  }

  bytes = (name: string): Promise<Buffer> => this.textOf(name)

  add(code: Problem['code'], name: string): void {
    this.problems.push({ code, name })
  }

  /** Asks something of a part whose members may be anything. */
  async ask(name: string, question: () => Promise<void> | void): Promise<void> {
    try {
      await question()
    } catch {
      this.add('shape', name)
    }
  }
}

/** The parts that there must be, and no others but files. */
function expected(revisions: StoryPart['revisions'], names: readonly string[], parts: Parts): void {
  const must = [
    ...STORY_FILES,
    ...revisions.flatMap(({ number }) => REVISION_FILES.map((file) => `${folderOf(number)}/${file}`)),
  ]
  for (const name of must) if (!names.includes(name)) parts.add('missing', name)
  for (const name of names) if (!must.includes(name) && !/^media\/[^/]+$/.test(name)) parts.add('unlisted', name)
}

/** @param media hashes of the files that are here */
async function revision(
  { number, sha256: hash }: StoryPart['revisions'][number],
  story: StoryPart,
  parts: Parts,
  media: ReadonlySet<string>,
): Promise<string[]> {
  const name = `${folderOf(number)}/canonical.json`
  const facts = await parts.read<Record<string, unknown>>(`${folderOf(number)}/revision.json`)
  let named: string[] = []
  await parts.ask(name, async () => {
    const bytes = await parts.bytes(name)
    if (sha256(bytes) !== hash) return parts.add('revisionHash', name)
    const frozen = JSON.parse(bytes.toString('utf8')) as FrozenStory
    if (canonicalize(frozen) !== bytes.toString('utf8')) parts.add('revisionForm', name)
    if (frozen.kind !== story.kind || frozen.story !== story.id) parts.add('revisionForm', name)
    const files = frozen.media.map((file) => ({ id: file.id, sha256: file.sha256 }))
    const told = { number, sha256: hash, media: files }
    const says = facts && { number: facts.number, sha256: facts.sha256, media: facts.media }
    if (canonicalize(says) !== canonicalize(told)) parts.add('revisionFacts', `${folderOf(number)}/revision.json`)
    for (const file of files) if (!media.has(file.sha256)) parts.add('media', `${name} ${file.sha256}`)
    named = files.map((file) => file.sha256)
  })
  return named
}

const nameHash = (name: string): string => /^media\/([0-9a-f]{64})(?:\.[a-z0-9]+)?$/.exec(name)?.[1] ?? ''

/** Everything that a dossier must say of itself, where each of its bytes is as the manifest has it. */
export async function storyProblems(manifest: Manifest, textOf: TextOf): Promise<StoryFound> {
  const parts = new Parts(textOf)
  const story = await parts.read<StoryPart>('story.json')
  const found: StoryFound = { revisions: 0, problems: parts.problems }
  if (!story) return found
  await parts.ask('story.json', async () => {
    found.title = String(story.title)
    found.revisions = story.revisions.length
    const files = manifest.files.filter(({ name }) => name.startsWith('media/'))
    for (const { name, sha256: hash } of files) if (nameHash(name) !== hash) parts.add('mediaName', name)
    const media = new Set(files.map((file) => file.sha256))
    expected(
      story.revisions,
      manifest.files.map(({ name }) => name),
      parts,
    )
    const used = new Set<string>()
    for (const each of story.revisions) for (const hash of await revision(each, story, parts, media)) used.add(hash)
    for (const { name, sha256: hash } of files) if (!used.has(hash)) parts.add('unlisted', name)
    const known = new Set(story.revisions.map((each) => each.sha256))
    const reviews = await parts.read<{ revision: string; order: number }[]>('reviews.json')
    await parts.ask('reviews.json', () => {
      for (const { revision: hash } of reviews ?? []) if (!known.has(hash)) parts.add('unknownRevision', 'reviews.json')
    })
    const entries = await parts.read<AuditEntry[]>('audit/entries.json')
    const proof = await parts.read<LogProof>('audit/log.json')
    await parts.ask('audit/log.json', () => {
      if (!entries || !proof) return
      found.log = { entries: proof.entries, root: proof.root }
      parts.problems.push(...logProblems(entries, proof, story, known))
    })
  })
  return found
}
