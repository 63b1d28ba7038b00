/** A preview of each kind: the words of its page, and not one address outside of the link. */
import type { ReactElement } from 'react'
import { describe, expect, it } from 'vitest'
import { PREVIEWED } from '../../../app/(site)/_pages/previewed'
import { BODY_FIELD } from '../../../src/editorial/rules/kinds'
import { wasTakenDown, type PreviewedRevision } from '../../../src/editorial/rules/preview'
import { t } from '../../../src/messages/index'
import { CampaignArticle } from '../../../src/site/components/CampaignArticle'
import { wave } from '../../../src/site/components/CampaignArticle/examples'
import { CaseArticle } from '../../../src/site/components/CaseArticle'
import { alone, guaranteeCompany } from '../../../src/site/components/CaseArticle/examples'
import { NoticeArticle } from '../../../src/site/components/NoticeArticle'
import { coverageNotice } from '../../../src/site/components/NoticeArticle/examples'
import { NewsArticle } from '../../../src/site/components/NewsArticle'
import { signing } from '../../../src/site/components/NewsArticle/examples'
import { PreviewPage } from '../../../src/site/components/PreviewPage'
import { everything, hostile } from '../../../src/site/components/RichText/examples'
import { SpeechArticle } from '../../../src/site/components/SpeechArticle'
import { mayorSpeech } from '../../../src/site/components/SpeechArticle/examples'
import type { LiveStory } from '../../../src/site/model'
import { presentCampaign } from '../../../src/site/present/campaigns'
import { presentCase } from '../../../src/site/present/cases'
import { presentNews } from '../../../src/site/present/news'
import { presentNotice } from '../../../src/site/present/notices'
import { addressesOf, previewedStory } from '../../../src/site/present/preview'
import { presentSpeech } from '../../../src/site/present/speeches'
import { frozen, markup, without, words } from './markup'

const NOW = new Date('2026-11-23T08:00:00Z')
const SECRET = 'S'.repeat(43)

const LIVE: Record<LiveStory['kind'], (story: LiveStory) => ReactElement> = {
  cases: (story) => <CaseArticle {...presentCase(story, alone, NOW)} />,
  speeches: (story) => <SpeechArticle {...presentSpeech(story, alone)} />,
  notices: (story) => <NoticeArticle {...presentNotice(story, alone, NOW)} />,
  news: (story) => <NewsArticle {...presentNews(story, alone)} />,
  campaigns: (story) => <CampaignArticle {...presentCampaign(story, [], [])} />,
}

const asked = (live: LiveStory, firstPublishedAt: string | null = live.firstPublishedAt): PreviewedRevision => {
  const { kind, story, slug, unit, revision, card, page } = live
  return { kind, story, slug, unit, revision, number: 3, firstPublishedAt, card, page }
}

function preview(shown: PreviewedRevision): string {
  const { contents, element } = PREVIEWED[shown.kind](previewedStory(shown, SECRET), NOW)
  return markup(
    <PreviewPage {...shown} contents={contents} addresses={addressesOf(shown)}>
      {element}
    </PreviewPage>,
  )
}

/** Words of the frozen article, but for the addresses that stand on paper alone. */
const said = (html: string): string => words(without(frozen(html), /class="endnotes/))
const addresses = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src|action|srcset|srcSet)="([^"]*)"/g)].flatMap(([, value = '']) =>
    value.split(', ').map((part) => part.split(' ')[0] ?? ''),
  )

describe.each([guaranteeCompany, mayorSpeech, coverageNotice, signing, wave])('$kind', (story) => {
  const body = BODY_FIELD[story.kind]
  const withBody = (rich: typeof everything): LiveStory => ({
    ...story,
    page: { ...story.page, content: { ...story.page.content, [body]: rich } },
  })

  it.each([
    ['its own text', story],
    ['a text with everything', withBody(everything)],
    ['a text that means harm', withBody(hostile)],
  ])('%s: says what the page says, and leads nowhere', (_name, live) => {
    const html = preview(asked(live))
    expect(said(html)).toBe(said(markup(LIVE[live.kind](live))))
    for (const address of addresses(html)) expect(address).toMatch(new RegExp(`^(#|/preview/${SECRET}/file/)`))
    expect(words(html)).toContain(live.revision.slice(0, 8))
  })

  it('that was never public says no time of publication', () => {
    expect(words(preview(asked(story)))).toContain(t('site.published'))
    expect(words(preview(asked(story, null)))).not.toContain(t('site.published'))
  })
})

describe('addresses', () => {
  it('of a text and of a reprint stand below it, each once', () => {
    const { content } = coverageNotice.page
    const reprint = { ...content, origin: 'reprint' as const, sourceUrl: 'https://news.example.cn/1', body: everything }
    const shown = asked({ ...coverageNotice, page: { ...coverageNotice.page, content: reprint } })
    const listed = addressesOf(shown)
    expect(listed[0]).toBe('https://news.example.cn/1')
    expect(listed.length).toBeGreaterThan(1)
    expect(new Set(listed).size).toBe(listed.length)
    const html = preview(shown)
    for (const address of listed) expect(words(html)).toContain(address)
    expect(addresses(html).filter((address) => address.startsWith('http'))).toEqual([])
  })
})

describe('what was taken from the public', () => {
  it.each([
    [null, 1, false],
    [{ state: 'live', edition: 2 }, 1, false],
    [{ state: 'live', edition: 2 }, 2, false],
    [{ state: 'suspended', edition: 2 }, 1, true],
    [{ state: 'suspended', edition: 2 }, 2, true],
    [{ state: 'suspended', edition: 2 }, 3, false],
    [{ state: 'withdrawn', edition: 2 }, 1, true],
    [{ state: 'withdrawn', edition: 2 }, 2, true],
    [{ state: 'withdrawn', edition: 2 }, 3, false],
  ] as const)('%j, revision %i: %s', (publication, number, down) =>
    expect(wasTakenDown(number, publication)).toBe(down),
  )
})
