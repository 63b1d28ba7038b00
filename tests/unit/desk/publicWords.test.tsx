/** What a reviewer reads is what the public page will say: the same words, each in its place. */
import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import type { FileView } from '../../../src/desk/read/FileView'
import { PublicView } from '../../../src/desk/read/PublicView'
import { CampaignArticle } from '../../../src/site/components/CampaignArticle'
import { wave } from '../../../src/site/components/CampaignArticle/examples'
import { CaseArticle } from '../../../src/site/components/CaseArticle'
import { alone, bareCase, guaranteeCompany } from '../../../src/site/components/CaseArticle/examples'
import { NewsArticle } from '../../../src/site/components/NewsArticle'
import { signing } from '../../../src/site/components/NewsArticle/examples'
import { NoticeArticle } from '../../../src/site/components/NoticeArticle'
import { coverageNotice } from '../../../src/site/components/NoticeArticle/examples'
import { SpeechArticle } from '../../../src/site/components/SpeechArticle'
import { mayorSpeech } from '../../../src/site/components/SpeechArticle/examples'
import { t } from '../../../src/messages/index'
import type { LiveStory } from '../../../src/site/model'
import { presentCampaign } from '../../../src/site/present/campaigns'
import { presentCase } from '../../../src/site/present/cases'
import { presentNews } from '../../../src/site/present/news'
import { presentNotice } from '../../../src/site/present/notices'
import { presentSpeech } from '../../../src/site/present/speeches'
import { frozen, markup, without, words } from '../site/markup'

const NOW = new Date('2026-11-23T08:00:00Z')

/** What the page tells that no revision holds, for paper alone, or to those who do not see it. */
const BESIDE = /class="(?:[^"]* )?(?:print-only|visually-hidden|progress)|data-derived|<figure/

/** The words of a page, text by text. */
const textsOf = (html: string): string[] =>
  html
    .split(/<[^>]*>/)
    .map((text) => words(text).replace(/\s+/g, ''))
    .filter((text) => text !== '')

/** When it was published stands in no revision. */
const PUBLISHED = new RegExp(`<li>${t('site.published')}.*?</li>`)

const publicTexts = (article: ReactElement) => textsOf(without(frozen(markup(article)), BESIDE).replace(PUBLISHED, ''))

function deskTexts({ kind, page }: LiveStory): string {
  const files = Object.fromEntries(
    page.media.map((file): [string, FileView] => [
      file.id,
      { ...file, original: file.url, name: 'file' } as unknown as FileView,
    ]),
  )
  const names = Object.fromEntries(page.units.map(({ id, name }) => [id, name]))
  return textsOf(
    markup(<PublicView content={page.content} files={files} kind={kind} names={names} unit={page.unit} />),
  ).join('')
}

const pages: [string, LiveStory, (story: LiveStory) => ReactElement][] = [
  ['a case', guaranteeCompany, (story) => <CaseArticle {...presentCase(story, alone, NOW)} />],
  ['a case that says little', bareCase, (story) => <CaseArticle {...presentCase(story, alone, NOW)} />],
  ['a speech', mayorSpeech, (story) => <SpeechArticle {...presentSpeech(story, alone)} />],
  ['a notice', coverageNotice, (story) => <NoticeArticle {...presentNotice(story, alone, NOW)} />],
  ['a piece of news', signing, (story) => <NewsArticle {...presentNews(story, alone)} />],
  ['a campaign', wave, (story) => <CampaignArticle {...presentCampaign(story, [], [])} />],
]

describe.each(pages)('the page of %s', (_, story, render) => {
  test('says on the desk all that it says to the public, in the same order', () => {
    const shown = deskTexts(story)
    const missing: string[] = []
    let at = 0
    // The desk shows the place and day in front of the text, the page within it: places are counted without them.
    const dateline = story.page.content.dateline ?? ''
    expect(shown).toContain(dateline)
    for (const text of publicTexts(render(story)).filter((each) => each !== dateline)) {
      const found = shown.indexOf(text, at)
      if (found < 0) missing.push(text)
      else at = found + text.length
    }
    expect(missing).toEqual([])
  })
})
