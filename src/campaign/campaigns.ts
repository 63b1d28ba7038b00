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
  const live = await req.payload.find({
    collection: 'publications',
    where: {
      and: [
        { kind: { equals: 'campaigns' } },
        { story: { in: rows.map(({ id }) => String(id)) } },
        { state: { equals: 'live' } },
      ],
    },
    select: { story: true, page: true },
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const pages = new Map(live.docs.map((row) => [String(row.story), row.page as unknown as PublicPage]))
  return {
    campaigns: rows.map((row) => campaignOf(String(row.id), row.title, row, pages.get(String(row.id)) ?? null)),
    total: found.totalDocs,
    pages: found.totalPages,
  }
}

/** As it is written now for the gate's roles, as it is published for everybody else; empty while it is not. */
export const titleFor = ({ role }: Pick<Actor, 'role'>, { title, publicTitle }: Campaign): string =>
  isGateRole(role) ? title : (publicTitle ?? '')
