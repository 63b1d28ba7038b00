import { permanentRedirect } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Kind } from '../../../src/editorial/rules/kinds'
import { setFile, setStatus } from '../../../src/platform/response'
import { Gone } from '../../../src/site/components/Gone'
import { StoryPage } from '../../../src/site/components/StoryPage'
import type { LiveStory, Surroundings } from '../../../src/site/model'
import { storyPath } from '../../../src/site/paths'
import { readStoryPart, storyWordPath } from '../../../src/site/wordPaths'
import type { ArticleProps } from '../../../src/site/present/article'
import { waysOut } from '../../../src/site/present/columns'
import { presentGone } from '../../../src/site/present/gone'
import type { OutlineEntry } from '../../../src/site/present/outline'
import { presentStoryPage } from '../../../src/site/present/storyPage'
import { readerScript } from '../../../src/site/script/readerScript'
import { findStory } from '../../../src/site/queries/story'
import { findSurroundings } from '../../../src/site/queries/surroundings'
import { houseStyle } from '../../../src/word/houseStyle'
import { publishedDocument } from '../../../src/word/published'
import { missing } from './missing'
import { Page } from './Page'
import { openSite, type Opened } from './site'

/** What differs between the kinds: the article and its contents. */
export interface Shown {
  article: ArticleProps
  contents: OutlineEntry[]
  element: ReactNode
}
export type Show = (story: LiveStory, around: Surroundings, opened: Opened) => Shown | Promise<Shown>

/**
 * The page at the address of a story: the live edition, 308 to its successor, 410 with the notice, or 404. At that of its Word
 * document the same, but the document in the place of the page.
 */
export const storyPage = (kind: Kind, show: Show) =>
  async function Story({ params }: { params: Promise<{ slug: string }> }) {
    const { slug, word } = readStoryPart((await params).slug)
    const opened = await openSite()
    const { payload, site, frame } = opened
    const found = await findStory(payload, kind, slug)
    if (!found) return missing(opened)
    if (found.state === 'moved') permanentRedirect((word ? storyWordPath : storyPath)(found.kind, found.slug))
    if (found.state === 'gone') {
      setStatus(410)
      const { meta, ...gone } = presentGone(site, found.withdrawal)
      const around = frame()
      return (
        <Page meta={meta} frame={{ ...around, searches: true }}>
          <Gone {...gone} ways={waysOut(around.menu)} />
        </Page>
      )
    }
    if (word) {
      setFile(await publishedDocument(found.story, { origin: site.origin, settings: await houseStyle(payload) }))
      return null
    }
    const around = await findSurroundings(payload, found.story)
    const { article, contents, element } = await show(found.story, around, opened)
    const { meta, crumbs, ...page } = presentStoryPage(site, found.story, around, article, contents)
    return (
      <Page meta={meta} crumbs={crumbs} frame={frame(kind)}>
        <StoryPage {...page}>{element}</StoryPage>
        <script defer src={readerScript.path} />
      </Page>
    )
  }
