import type { ReactNode } from 'react'
import type { Kind } from '../../../src/editorial/rules/kinds'
import { CampaignArticle } from '../../../src/site/components/CampaignArticle'
import { FigureTable } from '../../../src/site/components/FigureTable'
import { articleHtml } from '../../../src/site/feeds/html'
import type { LiveStory } from '../../../src/site/model'
import { storyPath } from '../../../src/site/paths'
import { presentCampaign } from '../../../src/site/present/campaigns'
import { correctionsOf, correctionText } from '../../../src/site/present/feed'
import { figureRows } from '../../../src/site/present/figures'
import { absolute, type SiteContext } from '../../../src/site/present/pageMeta'
import { sectionTitle } from '../../../src/site/present/sections'
import { PREVIEWED } from './previewed'

type Told = (story: LiveStory, now: Date) => ReactNode

/** What a campaign has reached is said by its page alone: it changes without a new edition. */
const campaign: Told = (story) => {
  const targets = figureRows(story.page.content.targets)
  return (
    <>
      <CampaignArticle {...presentCampaign(story, [], [])} progress={[]} />
      {targets.length > 0 && <FigureTable rows={targets} caption={sectionTitle('figures')} />}
    </>
  )
}

const TOLD: Partial<Record<Kind, Told>> = { campaigns: campaign }

/** The whole text of a story for a feed: its corrections, dated, then the article as its page shows it. */
export const feedContent =
  (site: SiteContext, now: Date) =>
  (story: LiveStory): string => {
    const { kind, slug, page } = story
    const told = TOLD[kind] ?? ((...given) => PREVIEWED[kind](...given).element)
    // The article itself says what is put right in this edition.
    const earlier = correctionsOf(story).filter(({ note }) => note !== page.correction)
    return articleHtml(
      <>
        {earlier.map((correction) => (
          <p key={correction.at}>{correctionText(correction)}</p>
        ))}
        {told(story, now)}
      </>,
      absolute(site, storyPath(kind, slug)),
    )
  }
