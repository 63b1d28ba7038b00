/** What a story may name: own stories and whatever is live. */
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { invalid } from '../../src/editorial/errors'
import { requireActor } from '../../src/editorial/people'
import { isKind, KINDS, type Kind } from '../../src/editorial/rules/kinds'
import { isBrokenText } from '../../src/editorial/rules/richText'

const MOST = 50

interface Linkable {
  id: string
  kind: Kind
  title: string
  slug: string
  publicUrl: string | null
}

const matching = (q: string): Where[] => (q ? [{ title: { contains: q } }] : [])

async function linkable(req: PayloadRequest, unit: string | null, kind: Kind, q: string): Promise<Linkable[]> {
  const { payload } = req
  const live = await payload.find({
    collection: 'publications',
    where: { and: [{ kind: { equals: kind } }, { state: { equals: 'live' } }, ...matching(q)] },
    sort: '-firstPublishedAt',
    limit: MOST,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const rows = live.docs.map(({ story, title, slug }): Linkable => ({
    id: story,
    kind,
    title,
    slug,
    publicUrl: `/${kind}/${slug}`,
  }))
  if (!unit) return rows
  const own = await payload.find({
    collection: kind,
    where: { and: [{ unit: { equals: unit } }, ...matching(q)] },
    limit: MOST,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const known = new Set(rows.map(({ id }) => id))
  return [
    ...rows,
    ...own.docs
      .filter((story) => !known.has(String(story.id)))
      .map((story): Linkable => ({
        id: String(story.id),
        kind,
        title: story.title,
        slug: story.slug,
        publicUrl: null,
      })),
  ]
}

export const linkableEndpoint: Endpoint = {
  path: '/linkable',
  method: 'get',
  handler: async (req) => {
    const { unit } = requireActor(req)
    const { q = '', kind } = req.query as { q?: unknown; kind?: unknown }
    if (typeof q !== 'string' || q.length > 100 || isBrokenText(q)) throw invalid('q', 'errors.badQuery')
    if (kind !== undefined && kind !== '' && !isKind(kind)) throw invalid('kind', 'errors.badQuery')
    const kinds = isKind(kind) ? [kind] : KINDS
    const lists = await Promise.all(kinds.map((each) => linkable(req, unit, each, q)))
    return Response.json(lists.flat().slice(0, MOST * 2))
  },
}
