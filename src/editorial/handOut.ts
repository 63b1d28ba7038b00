/** A text as it leaves the desk: a frozen revision, or the working copy as it would be frozen now. */
import type { PayloadRequest } from 'payload'
import { notFound } from './errors'
import { mediaFacts, revisionOf, revisions, unitNames, type Revision } from './freeze'
import { sha256 } from './hash'
import { requireActor } from './people'
import { publicForm } from './publicForm'
import { canonicalForm, thaw, type FrozenStory } from './rules/canonical'
import type { Kind } from './rules/kinds'
import type { PublicPage } from './rules/publication'
import { allMedia, namedUnits } from './rules/references'
import { loadStory, type Story } from './story'

export interface HandedOut {
  story: Story
  frozen: FrozenStory
  /** what readers would be shown */
  page: PublicPage
  /** of a working copy there is no number yet */
  number?: number
  /** lower-case SHA-256 of what it says */
  sha256: string
  /** ISO moment since which it says so */
  at: string
}

/** A revision of a story by its hash. @throws Refusal 404 for one that is not this story's */
export async function namedRevision(
  req: PayloadRequest,
  story: Pick<Story, 'kind' | 'id'>,
  hash: string,
): Promise<Revision & { at: string }> {
  const found = (await revisions(req, story)).find((revision) => revision.sha256 === hash)
  if (!found) throw notFound()
  return { ...(await revisionOf(req, story, hash)), at: found.at }
}

/** The working copy in the form in which it would be frozen. */
async function asFrozen(req: PayloadRequest, story: Story): Promise<string> {
  const { kind, id, unit, content, gate } = story
  const [owner] = await unitNames(req, [unit])
  if (!owner) throw new Error(`story ${id} without unit`)
  return canonicalForm({
    kind,
    story: id,
    unit: owner,
    units: await unitNames(req, namedUnits(content)),
    content,
    media: await mediaFacts(req, allMedia(kind, content), null),
    correction: gate.correction?.note,
  })
}

async function textOf(req: PayloadRequest, story: Story, revision: string | undefined) {
  if (revision === undefined) {
    const canonical = await asFrozen(req, story)
    return { canonical, sha256: sha256(canonical), at: new Date().toISOString() }
  }
  const { canonical, number, at } = await namedRevision(req, story, revision)
  return { canonical, number, sha256: revision, at: new Date(at).toISOString() }
}

/**
 * What may be taken out of the desk by who may read it.
 * @param revision its hash; without one the working copy, newest state
 * @throws Refusal 401, 404, 422 where a file is not what it was
 */
export async function handOut(
  req: PayloadRequest,
  kind: Kind,
  id: string,
  revision: string | undefined,
): Promise<HandedOut> {
  const story = await loadStory(req, requireActor(req), kind, id)
  const { canonical, ...text } = await textOf(req, story, revision)
  const frozen = thaw(canonical)
  const { page } = await publicForm(req, frozen)
  return { story, frozen, page, ...text }
}

/** Name of the office that reviews. */
export async function gateOfficeName(req: PayloadRequest): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { isGateOffice: { equals: true } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return String(docs[0]?.name ?? '')
}
