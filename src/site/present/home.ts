/** The home page. */
import { t } from '../../messages/index'
import { STORY_KINDS, type Kind, type StoryKind } from '../../editorial/rules/kinds'
import type { HomeData, LiveCard, SiteSettings } from '../model'
import { HOME, listPath, SITE_MAP, storyPath, unitPath } from '../paths'
import { campaignProgress, type ProgressRow } from './campaignProgress'
import { homeCardPicture } from './card'
import { columnPath, columnTitle, type NavLink } from './columns'
import { entryOf, type Entry } from './entry'
import { isUntil } from './frame'
import { pageMeta, siteName, type PageMetaProps, type SiteContext } from './pageMeta'
import { sharePicture } from './pictures'
import { publisher, webSite } from './structured'

export interface HomeSection {
  title: string
  entries: Entry[]
  more: NavLink
}

export interface HomeProps {
  meta: PageMetaProps
  name: string
  announcement?: string
  headline?: Entry
  pictures: Entry[]
  latest: Entry[]
  campaign?: { title: string; href: string; goal?: string; progress: ProgressRow[] }
  /** those of the kinds that have something to read */
  columns: Partial<Record<StoryKind, HomeSection>>
  units: NavLink[]
  /** all units, where there are more than stand here */
  allUnits?: NavLink
}

/** Rows of targets of the campaign on the home page. */
const TARGETS = 2

const section = (kind: Kind, cards: LiveCard[]): HomeSection | undefined =>
  cards.length > 0
    ? {
        title: columnTitle(kind),
        entries: cards.map(entryOf),
        more: { text: t('site.allIn', { column: columnTitle(kind) }), href: listPath(columnPath(kind)) },
      }
    : undefined

function campaignOf({ campaign }: HomeData): HomeProps['campaign'] {
  if (!campaign) return undefined
  const { kind, slug, card, page } = campaign.story
  return {
    title: card.title,
    href: storyPath(kind, slug),
    goal: card.goal ?? card.summary,
    progress: campaignProgress(page.content.targets, campaign.cases).slice(0, TARGETS),
  }
}

function announcementOf({ announcement }: SiteSettings, now: Date): string | undefined {
  const { text, until } = announcement ?? {}
  return text && (until === undefined || isUntil(until, now)) ? text : undefined
}

/** @param now the moment of the answer: an announcement ends by itself */
export function presentHome(site: SiteContext, data: HomeData, now: Date): HomeProps {
  const { headline, pictures, latest, columns, units, unitCount } = data
  const where = { ...site, name: siteName(site.settings) }
  const meta = pageMeta(site, {
    description: t('site.description'),
    path: HOME,
    things: [webSite(where), publisher(where)],
    picture:
      pictures.map(({ card }) => card.cover && sharePicture(card.cover)).find((picture) => !!picture) ??
      homeCardPicture(site.settings),
  })
  return {
    meta,
    name: meta.title,
    announcement: announcementOf(site.settings, now),
    headline: headline && entryOf(headline),
    pictures: pictures.map(entryOf),
    latest: latest.map(entryOf),
    campaign: campaignOf(data),
    columns: Object.fromEntries(STORY_KINDS.map((kind) => [kind, section(kind, columns[kind])])),
    units: units.map(({ name, shortName, slug }) => ({ text: shortName ?? name, href: unitPath(slug) })),
    allUnits:
      unitCount > units.length
        ? { text: t('pages.allUnits', { count: unitCount }), href: `${SITE_MAP}#units` }
        : undefined,
  }
}
