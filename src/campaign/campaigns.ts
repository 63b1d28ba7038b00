/** Campaigns as those who work in them may know them. */
import type { PayloadRequest } from 'payload'
import type { Figure, StoryContent } from '../editorial/rules/content'
import type { PublicPage } from '../editorial/rules/publication'
import { isGateRole, type Actor } from '../editorial/rules/roles'
import { readStory } from '../editorial/story'

/** What a campaign says of itself: in the edition that is live, else in the working copy. */
export interface Campaign {
  id: string
  /** of the working copy */
  title: string
  /** as it is published; null while it is not */
  publicTitle: string | null
  goal: string
  startsOn: string | null
  endsOn: string | null
  targets: Figure[]
  live: boolean
}

/** @param page of the live edition, where there is one */
function campaignOf(id: string, title: string, own: StoryContent, page: PublicPage | null): Campaign {
  const { goal, startsOn, endsOn, targets, title: shown } = page?.content ?? own
  return {
    id,
    title,
    publicTitle: page ? shown : null,
    goal: goal ?? '',
    startsOn: startsOn ?? null,
    endsOn: endsOn ?? null,
    targets: (targets ?? []).filter(({ kind }) => kind !== 'actual'),
    live: page !== null,
  }
}

/** A campaign, or null where there is none of this id. */
export async function campaignById(req: PayloadRequest, id: string): Promise<Campaign | null> {
  const story = await readStory(req, 'campaigns', id)
  if (!story) return null
  const { publication } = story
  return campaignOf(story.id, story.title, story.content, publication?.liveRevision ? publication.page : null)
}

/** Rows of those campaigns that are public. */
async function livePages(req: PayloadRequest, ids: readonly string[], select: Record<string, true>) {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: {
      and: [{ kind: { equals: 'campaigns' } }, { story: { in: [...ids] } }, { state: { equals: 'live' } }],
    },
    select,
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs as unknown as Record<string, unknown>[]
}

/** Titles of campaigns by id, of those alone that are public. */
export async function publicTitles(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await livePages(req, ids, { story: true, title: true })
  return new Map(rows.map(({ story, title }) => [String(story), String(title ?? '')]))
}

const MEMBERS = { title: true, goal: true, startsOn: true, endsOn: true, targets: true } as const

/** Campaigns, the newest first. @param page from 1 @param byItself asked by the program, for nobody */
export async function campaignsOfPage(
  req: PayloadRequest,
  page: number,
  limit: number,
  byItself = false,
): Promise<{ campaigns: Campaign[]; total: number; pages: number }> {
  const found = await req.payload.find({
    collection: 'campaigns',
    where: { stage: { not_equals: 'archived' } },
    select: MEMBERS,
    sort: ['-createdAt', 'id'],
    page,
    limit,
    depth: 0,
    overrideAccess: byItself,
    user: req.user,
    req,
  })
  const rows = found.docs as unknown as (StoryContent & { id: string })[]
  const live = await livePages(
    req,
    rows.map(({ id }) => String(id)),
    { story: true, page: true },
  )
  const pages = new Map(live.map((row) => [String(row.story), row.page as PublicPage]))
  return {
    campaigns: rows.map((row) => campaignOf(String(row.id), row.title, row, pages.get(String(row.id)) ?? null)),
    total: found.totalDocs,
    pages: found.totalPages,
  }
}

/** As it is written now for the gate's roles, as it is published for everybody else; empty while it is not. */
export const titleFor = ({ role }: Pick<Actor, 'role'>, { title, publicTitle }: Campaign): string =>
  isGateRole(role) ? title : (publicTitle ?? '')
