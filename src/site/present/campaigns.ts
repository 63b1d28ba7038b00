/** A campaign: its goal, its dates, target against actual, its lead, its live stories by kind. */
import type { StoryContent } from '../../editorial/rules/content'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import type { CountedCase, LiveCard, LiveStory } from '../model'
import { listPath } from '../paths'
import { presentArticle, type ArticleProps } from './article'
import { campaignProgress, type ProgressRow } from './campaignProgress'
import { columnPath, columnTitle, type NavLink } from './columns'
import { entryOf, type Entry } from './entry'
import { facts, type Fact } from './fact'
import { proseDay } from './time'

export interface CampaignProps {
  article: ArticleProps
  facts: Fact[]
  progress: ProgressRow[]
  /** derived */
  sections: { title: string; entries: Entry[]; more?: NavLink }[]
}

/** From day to day in words. */
function period(startsOn: string | undefined, endsOn: string | undefined): string | undefined {
  if (startsOn && endsOn) return t('site.campaign.fromTo', { from: proseDay(startsOn), to: proseDay(endsOn) })
  if (startsOn) return t('site.campaign.from', { from: proseDay(startsOn) })
  return endsOn && t('site.campaign.to', { to: proseDay(endsOn) })
}

/** 目标, 时间. */
export const campaignFacts = ({ goal, startsOn, endsOn }: StoryContent): Fact[] =>
  facts(['goal', 'site.campaign.goal', goal], ['startsOn', 'site.campaign.period', period(startsOn, endsOn)])

interface OfKind {
  kind: Kind
  cards: LiveCard[]
  total: number
}

export function presentCampaign(
  story: LiveStory,
  stories: readonly OfKind[],
  cases: readonly CountedCase[],
): CampaignProps {
  const { content } = story.page
  return {
    article: presentArticle(story, { campaigns: [] }),
    facts: campaignFacts(content),
    progress: campaignProgress(content.targets, cases),
    sections: stories.map(({ kind, cards, total }) => ({
      title: columnTitle(kind),
      entries: cards.map(entryOf),
      more:
        total > cards.length
          ? {
              text: t('site.allOf', { total, column: columnTitle(kind) }),
              href: listPath(columnPath(kind), { campaign: story.slug }),
            }
          : undefined,
    })),
  }
}
