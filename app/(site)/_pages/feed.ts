import type { Kind } from '../../../src/editorial/rules/kinds'
import { atomFeed } from '../../../src/site/feeds/atom'
import { jsonFeed } from '../../../src/site/feeds/json'
import type { LiveStory } from '../../../src/site/model'
import { campaignFeed, kindFeed, presentFeed, siteFeed, unitFeed, type FeedOf } from '../../../src/site/present/feed'
import { findCampaignFeed, findKindFeed, findSiteFeed, findUnitFeed } from '../../../src/site/queries/feed'
import { feedContent } from './feedContent'
import { documentAnswer, nothingHere } from './forPrograms'
import { openSite, type Opened } from './site'

const FORMATS = {
  atom: { type: 'application/atom+xml', write: atomFeed },
  json: { type: 'application/feed+json', write: jsonFeed },
} as const
type Format = keyof typeof FORMATS

interface Found {
  of: FeedOf
  stories: LiveStory[]
}
interface Context {
  params: Promise<{ slug: string }>
}

async function feedAnswer(
  request: Request,
  format: Format,
  find: (opened: Opened) => Promise<Found | undefined>,
): Promise<Response> {
  const opened = await openSite()
  const { site, now } = opened
  const found = await find(opened)
  if (!found) return nothingHere()
  const { type, write } = FORMATS[format]
  return documentAnswer(request, type, write(presentFeed(site, found.of, found.stories, feedContent(site, now))))
}

export const siteFeedAnswer = (format: Format) => (request: Request) =>
  feedAnswer(request, format, async ({ site, payload }) => ({
    of: siteFeed(site),
    stories: await findSiteFeed(payload),
  }))

export const kindFeedAnswer = (format: Format, kind: Kind) => (request: Request) =>
  feedAnswer(request, format, async ({ site, payload }) => ({
    of: kindFeed(site, kind),
    stories: await findKindFeed(payload, kind),
  }))

export const unitFeedAnswer =
  (format: Format) =>
  (request: Request, { params }: Context) =>
    feedAnswer(request, format, async ({ site, payload }) => {
      const found = await findUnitFeed(payload, (await params).slug)
      return found && { of: unitFeed(site, found.unit), stories: found.stories }
    })

export const campaignFeedAnswer =
  (format: Format) =>
  (request: Request, { params }: Context) =>
    feedAnswer(request, format, async ({ site, payload }) => {
      const found = await findCampaignFeed(payload, (await params).slug)
      return found && { of: campaignFeed(site, found.campaign), stories: found.stories }
    })
