/** Revision → publication: the one bridge between what is written and what is seen. */
import type { PayloadRequest } from 'payload'
import { coverageOf, recordCoverage } from './coverage'
import { revisionOf, type Revision } from './freeze'
import { throughGate } from './gateToken'
import { publicForm } from './publicForm'
import { assertSlugFree } from './slug'
import { thaw } from './rules/canonical'
import { beijingDay } from './rules/days'
import type { Kind } from './rules/kinds'
import {
  projectSteps,
  takeDownAt,
  topicsOf,
  type PublicEvent,
  type Publication,
  type Withdrawal,
} from './rules/publication'
import type { Story } from './story'

type PublicRow = Omit<Publication, 'id'> & { lastRevision: string }
type Kept = Pick<Publication, 'firstPublishedAt' | 'revisedAt' | 'correctedAt' | 'history'>

/** The row of an edition that is live, made from its revision alone. @param kept what stays from one making to the next */
async function liveRow(req: PayloadRequest, story: Story, revision: Revision, kept: Kept): Promise<PublicRow> {
  const frozen = thaw(revision.canonical)
  const { content } = frozen
  return {
    kind: story.kind,
    story: story.id,
    slug: content.slug ?? '',
    state: 'live',
    liveRevision: revision.sha256,
    suspendedRevision: null,
    lastRevision: revision.sha256,
    edition: revision.number,
    title: content.title,
    ...kept,
    takeDownAt: takeDownAt(story.kind, content),
    ...(await publicForm(req, frozen)),
    unit: frozen.unit.id,
    industry: content.project?.industry ?? null,
    method: content.project?.method ?? null,
    park: content.project?.park ?? null,
    project: content.project?.name ?? null,
    stages: projectSteps(content),
    keywords: topicsOf(content),
    year: Number(beijingDay(new Date(kept.firstPublishedAt)).slice(0, 4)),
    campaigns: content.campaigns ?? [],
    related: (content.relatedStories ?? []).map(({ value }) => value),
    repeals: content.repeals ?? [],
    amends: content.amends ?? [],
    withdrawal: null,
  }
}

const write = (req: PayloadRequest, present: Story['publication'], row: Partial<PublicRow>) =>
  throughGate(req, () =>
    present
      ? req.payload.update({
          collection: 'publications',
          id: present.id,
          data: row,
          depth: 0,
          overrideAccess: true,
          req,
        })
      : req.payload.create({ collection: 'publications', data: row, depth: 0, overrideAccess: true, req }),
  )

/** The publication of a story. @throws Error where it never had one: the policy has asked before */
function present({ id, publication }: Story): NonNullable<Story['publication']> {
  if (!publication) throw new Error(`story ${id} has no publication`)
  return publication
}

/** Puts a signed revision before the public. @returns the moment of the first publication */
export async function publishRevision(req: PayloadRequest, story: Story, hash: string): Promise<string> {
  const revision = await revisionOf(req, story, hash)
  const { content, correction } = thaw(revision.canonical)
  await assertSlugFree(req, story.kind, story.id, content.slug)
  const { publication } = story
  const now = new Date().toISOString()
  const happened = { at: now, event: correction ? 'corrected' : 'published', edition: revision.number } as const
  const event: PublicEvent = { ...happened, ...(correction ? { note: correction } : {}) }
  const kept: Kept = {
    firstPublishedAt: publication?.firstPublishedAt ?? now,
    revisedAt: publication ? now : null,
    correctedAt: correction ? now : (publication?.correctedAt ?? null),
    history: [...(publication?.history ?? []), event],
  }
  await write(req, publication, await liveRow(req, story, revision, kept))
  await recordCoverage(req, story, happened, coverageOf(thaw(revision.canonical), revision, kept.firstPublishedAt))
  return kept.firstPublishedAt
}

/** What a publication holds of an edition that is not up: not one of its words. */
const WORDLESS: Partial<PublicRow> = {
  liveRevision: null,
  card: null,
  page: null,
  title: '',
  files: [],
  campaigns: [],
  reached: [],
  related: [],
  repeals: [],
  amends: [],
  industry: null,
  method: null,
  park: null,
  project: null,
  stages: [],
  keywords: [],
  takeDownAt: null,
}

/** Takes the live edition down for now. The row keeps which one it was, and when it would end. @returns its sha256 */
export async function suspendPublication(req: PayloadRequest, story: Story): Promise<string> {
  const publication = present(story)
  const { liveRevision, takeDownAt: end } = publication
  if (!liveRevision) throw new Error(`story ${story.id} is not live`)
  await write(req, publication, {
    ...WORDLESS,
    state: 'suspended',
    suspendedRevision: liveRevision,
    takeDownAt: end ?? null,
  })
  await recordCoverage(
    req,
    story,
    { at: new Date().toISOString(), event: 'suspended', edition: publication.edition },
    null,
  )
  return liveRevision
}

/** Brings the suspended edition back as it was. @returns its sha256 */
export async function resumePublication(req: PayloadRequest, story: Story): Promise<string> {
  const publication = present(story)
  const { suspendedRevision, firstPublishedAt, revisedAt, correctedAt, history } = publication
  if (!suspendedRevision) throw new Error(`story ${story.id} is not suspended`)
  const revision = await revisionOf(req, story, suspendedRevision)
  await write(
    req,
    publication,
    await liveRow(req, story, revision, { firstPublishedAt, revisedAt, correctedAt, history }),
  )
  await recordCoverage(
    req,
    story,
    { at: new Date().toISOString(), event: 'resumed', edition: revision.number },
    coverageOf(thaw(revision.canonical), revision, firstPublishedAt),
  )
  return suspendedRevision
}

/** Takes an edition down: the row keeps when and why, and not one of its words. */
export async function withdrawPublication(req: PayloadRequest, story: Story, withdrawal: Withdrawal): Promise<void> {
  const publication = present(story)
  const { at, code } = withdrawal
  const wordless = (publication.history ?? []).map(({ note: _note, ...event }) => event)
  await write(req, publication, {
    ...WORDLESS,
    state: 'withdrawn',
    suspendedRevision: null,
    correctedAt: null,
    history: [...wordless, { at, event: 'withdrawn', edition: publication.edition, code }],
    withdrawal,
  })
  await recordCoverage(req, story, { at, event: 'withdrawn', edition: publication.edition, code }, null)
}

/** Whether a story is before the public at this moment. */
export async function isLive(req: PayloadRequest, kind: Kind, id: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'publications',
    where: { and: [{ kind: { equals: kind } }, { story: { equals: id } }, { state: { equals: 'live' } }] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
