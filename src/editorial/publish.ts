/** Revision → publication: the one bridge between what is written and what is seen. */
import type { PayloadRequest } from 'payload'
import { Refusal } from './errors'
import { revisionOf } from './freeze'
import { throughGate } from './gateToken'
import { publicForm } from './publicForm'
import { thaw } from './rules/canonical'
import { beijingDay } from './rules/days'
import type { Kind } from './rules/kinds'
import type { Publication, Withdrawal } from './rules/publication'
import type { Story } from './story'

/** @throws Refusal 422 with `field: slug` where another publication of the kind holds the address */
export async function assertSlugFree(
  req: PayloadRequest,
  kind: Kind,
  story: string,
  slug: string | undefined,
): Promise<void> {
  const taken = async () =>
    (
      await req.payload.count({
        collection: 'publications',
        where: { and: [{ kind: { equals: kind } }, { slug: { equals: slug } }, { story: { not_equals: story } }] },
        overrideAccess: true,
        req,
      })
    ).totalDocs > 0
  if (!slug || (await taken())) {
    throw new Refusal('CHECKS_FAILED', {
      field: 'slug',
      message: 'errors.slugTaken',
      vars: { slug: slug ?? '' },
      issues: [],
    })
  }
}

/** Puts a signed revision before the public. @returns the moment of the first publication */
export async function publishRevision(req: PayloadRequest, story: Story, hash: string): Promise<string> {
  const revision = await revisionOf(req, story, hash)
  const frozen = thaw(revision.canonical)
  const { content } = frozen
  await assertSlugFree(req, story.kind, story.id, content.slug)
  const now = new Date().toISOString()
  const first = story.publication?.firstPublishedAt ?? now
  const row: Omit<Publication, 'id'> & { lastRevision: string } = {
    kind: story.kind,
    story: story.id,
    slug: content.slug ?? '',
    state: 'live',
    liveRevision: hash,
    suspendedRevision: null,
    lastRevision: hash,
    edition: revision.number,
    title: content.title,
    firstPublishedAt: first,
    revisedAt: story.publication ? now : null,
    ...(await publicForm(req, frozen)),
    unit: frozen.unit.id,
    industry: content.project?.industry ?? null,
    method: content.project?.method ?? null,
    park: content.project?.park ?? null,
    year: Number(beijingDay(new Date(first)).slice(0, 4)),
    campaigns: content.campaigns ?? [],
    repeals: content.repeals ?? [],
    amends: content.amends ?? [],
    withdrawal: null,
  }
  await throughGate(req, () =>
    story.publication
      ? req.payload.update({
          collection: 'publications',
          id: story.publication.id,
          data: row,
          depth: 0,
          overrideAccess: true,
          req,
        })
      : req.payload.create({ collection: 'publications', data: row, depth: 0, overrideAccess: true, req }),
  )
  return first
}

/** Takes an edition down: the row keeps when and why, and not one of its words. */
export async function withdrawPublication(req: PayloadRequest, story: Story, withdrawal: Withdrawal): Promise<void> {
  const { publication } = story
  if (!publication) throw new Error(`story ${story.id} has no publication`)
  await throughGate(req, () =>
    req.payload.update({
      collection: 'publications',
      id: publication.id,
      data: {
        state: 'withdrawn',
        liveRevision: null,
        card: null,
        page: null,
        title: '',
        files: [],
        campaigns: [],
        repeals: [],
        amends: [],
        industry: null,
        method: null,
        park: null,
        withdrawal,
      },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
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
