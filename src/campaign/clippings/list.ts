/** Clippings page by page, with their stories, and how often what was published appeared elsewhere. */
import type { PayloadRequest, Where } from 'payload'
import { BY_STORY, followedRows } from '../../editorial/followedRows'
import { relationId } from '../../editorial/people'
import { STORY_KINDS } from '../../editorial/rules/kinds'
import type { ClippingList, ClippingQuery, ListedClipping } from '../rules/clippingList'
import { reprintRate, type ReprintRate } from '../rules/scoring/reprints'
import { daysIn, storiesByKey } from '../scores/ledger'
import { scoredUnits } from '../scores/units'
import { confirmedClippings } from './confirmed'
import { COLLECTION } from './rows'
import { textOf } from '../stored'

const PAGE = 50
type Row = Record<string, unknown>

/** Kinds and ids of the stories that were ever public, of a campaign or a month. */
const publicStories = (req: PayloadRequest, where: Where): Promise<readonly string[]> =>
  followedRows(req, {
    collection: 'coverage',
    where: { and: [{ kind: { in: [...STORY_KINDS] } }, where] },
    select: { kind: true, story: true },
    ...BY_STORY,
    read: ({ kind, story }) => `${textOf(kind)} ${textOf(story)}`,
  })

/** How often the stories of a campaign, or those first public in a month, or both, appeared elsewhere. */
export async function reprintsOf(
  req: PayloadRequest,
  { campaign, month, unit }: { campaign?: string; month?: string; unit?: string },
): Promise<ReprintRate> {
  const all: Where[] = [
    ...(campaign ? [{ campaigns: { in: [campaign] } }] : []),
    ...(month || !campaign ? [{ month: { equals: month ?? '' } }] : []),
    ...(unit ? [{ unit: { equals: unit } }] : []),
  ]
  const stories = await publicStories(req, { and: all })
  return reprintRate(
    stories,
    (await confirmedClippings(req)).map(({ about }) => about),
  )
}

async function whereOf(req: PayloadRequest, { state, month, campaign, about }: ClippingQuery): Promise<Where> {
  const all: Where[] = [
    ...(state ? [{ state: { equals: state } }] : []),
    ...(month ? [{ date: daysIn(month) }] : []),
    ...(about ? [{ about: { equals: about } }] : []),
    ...(campaign ? [{ about: { in: await publicStories(req, { campaigns: { in: [campaign] } }) } }] : []),
  ]
  return all.length > 0 ? { and: all } : {}
}

/** Those that the person may read: a unit its own, the gate office all. */
export async function clippingsOf(
  req: PayloadRequest,
  query: ClippingQuery,
  units: Where | null,
): Promise<ClippingList> {
  const asked = await whereOf(req, query)
  const { docs, page, totalPages, totalDocs } = await req.payload.find({
    collection: COLLECTION,
    where: units ? { and: [asked, units] } : asked,
    sort: '-date',
    page: query.page,
    limit: PAGE,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
    req,
  })
  const rows = docs as unknown as Row[]
  const abouts = [...new Set(rows.map(({ about }) => textOf(about)))]
  const wanted = abouts.map((about) => ({ kind: about.split(' ')[0] ?? '', story: about.split(' ')[1] ?? '' }))
  const [stories, confirmed, { names }] = [
    await storiesByKey(req, wanted),
    await confirmedClippings(req),
    await scoredUnits(req),
  ]
  const rate =
    query.campaign || query.month ? await reprintsOf(req, query.campaign ? { campaign: query.campaign } : query) : null
  const listed = rows.map((row): ListedClipping => {
    const story = stories.get(textOf(row.about))
    return {
      id: textOf(row.id),
      story: story ? { kind: story.kind, id: story.story, title: story.title, unit: story.unit } : null,
      outlet: textOf(row.outlet),
      level: row.level as ListedClipping['level'],
      place: (row.place ?? 'inside') as ListedClipping['place'],
      date: textOf(row.date),
      url: textOf(row.url),
      picture: relationId(row.picture) ?? '',
      unit: names[relationId(row.unit) ?? ''] ?? '',
      state: row.state as ListedClipping['state'],
      refusedBecause: textOf(row.refusedBecause),
      decidedBy: textOf(row.decidedByName),
      revisionToken: textOf(row.revisionToken),
      ofStory: confirmed.filter(({ about }) => about === textOf(row.about)).length,
    }
  })
  return { rows: listed, page: page ?? 1, pages: totalPages, total: totalDocs, rate }
}
