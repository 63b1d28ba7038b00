/** Which stories an order is of: those that were ever before the public, in the order in which they first were. */
import type { PayloadRequest, Where } from 'payload'
import { invalid } from '../../editorial/errors'
import { MOST_STORIES, type BatchStory, type Wanted } from '../../editorial/rules/batches'
import { STORY_KINDS, type Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'

interface Found {
  title: string
  stories: BatchStory[]
}

async function everPublic(req: PayloadRequest, where: Where): Promise<BatchStory[]> {
  const { docs } = await req.payload.find({
    collection: 'publications',
    where,
    select: { kind: true, story: true },
    sort: ['firstPublishedAt', 'id'],
    limit: MOST_STORIES + 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ kind, story }) => ({ kind: kind as Kind, id: String(story) }))
}

/** Stories whose text names the campaign; what is down keeps no word of it in its public row. */
async function naming(req: PayloadRequest, campaign: string): Promise<Where[]> {
  const found = await Promise.all(
    STORY_KINDS.map(async (kind): Promise<Where> => {
      const { docs } = await req.payload.find({
        collection: kind,
        where: { campaigns: { in: [campaign] } },
        select: { title: true },
        limit: MOST_STORIES + 1,
        pagination: false,
        depth: 0,
        overrideAccess: true,
        req,
      })
      return { and: [{ kind: { equals: kind } }, { story: { in: docs.map(({ id }) => String(id)) } }] }
    }),
  )
  const itself: Where = { and: [{ kind: { equals: 'campaigns' } }, { story: { equals: campaign } }] }
  return [itself, { campaigns: { in: [campaign] } }, ...found]
}

async function ofCampaign(req: PayloadRequest, campaign: string): Promise<Found> {
  const { docs } = await req.payload
    .find({
      collection: 'campaigns',
      where: { id: { equals: campaign } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    .catch(() => ({ docs: [] }))
  const [found] = docs as unknown as { title?: string }[]
  if (!found) throw invalid('campaign', 'errors.unknownReference')
  return {
    title: t('dossier.titleOfCampaign', { title: found.title ?? '' }),
    stories: await everPublic(req, { or: await naming(req, campaign) }),
  }
}

/** @throws Refusal 400 for an unknown campaign, for none at all, and for too many stories */
export async function storiesOf(req: PayloadRequest, wanted: Wanted): Promise<Found> {
  const found =
    'campaign' in wanted
      ? await ofCampaign(req, wanted.campaign)
      : {
          title: t('dossier.titleOfYear', { year: wanted.year }),
          stories: await everPublic(req, { year: { equals: wanted.year } }),
        }
  const field = 'campaign' in wanted ? 'campaign' : 'year'
  if (found.stories.length === 0) throw invalid(field, 'dossier.noStories')
  if (found.stories.length > MOST_STORIES) throw invalid(field, 'dossier.tooManyStories', { max: MOST_STORIES })
  return found
}
