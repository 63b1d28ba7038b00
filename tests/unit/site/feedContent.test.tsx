/** The text of a story in a feed: all that its page says of the edition, and nothing of the page itself. */
import { describe, expect, it } from 'vitest'
import { feedContent } from '../../../app/(site)/_pages/feedContent'
import { PREVIEWED } from '../../../app/(site)/_pages/previewed'
import { wave } from '../../../src/site/components/CampaignArticle/examples'
import { bareCase, guaranteeCompany } from '../../../src/site/components/CaseArticle/examples'
import { signing } from '../../../src/site/components/NewsArticle/examples'
import { coverageNotice } from '../../../src/site/components/NoticeArticle/examples'
import { everything, hostile } from '../../../src/site/components/RichText/examples'
import { mayorSpeech } from '../../../src/site/components/SpeechArticle/examples'
import { articleHtml } from '../../../src/site/feeds/html'
import type { LiveStory } from '../../../src/site/model'
import { frozen, markup, without, words } from './markup'

const NOW = new Date('2026-11-26T00:00:00Z')
const ORIGIN = 'https://example.cn'
const contentOf = feedContent({ origin: ORIGIN, settings: {} }, NOW)
const plain = (story: LiveStory): LiveStory => ({ ...story, history: [] })
const withBody = (body: typeof everything): LiveStory => ({
  ...plain(guaranteeCompany),
  page: { ...guaranteeCompany.page, content: { ...guaranteeCompany.page.content, body } },
})

/** What a person reads of the edition on its page, but for its title. */
const onPage = (story: LiveStory): string => {
  const article = frozen(markup(<>{PREVIEWED[story.kind](story, NOW).element}</>))
  return words(without(article, /^<h1|\shidden|class="[^"]*(?:print-only|visually-hidden)|aria-hidden/))
}

describe('the content of an entry', () => {
  it.each([guaranteeCompany, mayorSpeech, coverageNotice, signing, bareCase].map((story) => [story.kind, story]))(
    'says what the page says: %s',
    (_, story) => expect(words(contentOf(plain(story as LiveStory)))).toBe(onPage(story as LiveStory)),
  )
  it('has the figures with their kind and day, and the attachments', () => {
    const content = contentOf(plain(guaranteeCompany))
    expect(content).toContain('<th>总投资</th><td>1,000.00 万美元</td><td>目标</td><td>2026-06-30</td>')
    expect(content).toContain(`<a href="${ORIGIN}/api/media/file/m-document.pdf">项目简介（演示）</a>`)
  })
  it('has the targets of a campaign, and not what it has reached', () => {
    const content = contentOf(plain(wave))
    expect(content).toMatch(/<table>.*<td>目标<\/td>/)
    expect(content).not.toMatch(/实际数|<svg/)
    expect(words(content)).toContain(wave.page.content.goal)
  })
  it('names every address whole, and brings no style, class, script or form', () => {
    for (const story of [withBody(everything), wave, coverageNotice, mayorSpeech]) {
      const content = contentOf(story)
      expect(content).not.toMatch(/(?:href|src)="(?!https?:\/\/|mailto:)/)
      expect(content).not.toMatch(/\s(?:class|style|id|on\w+|srcset|role|data-\w+)=/)
      expect(content).not.toMatch(/<(?:script|style|form|button|svg|h1|article|div|span)\b/)
    }
    expect(contentOf(withBody(everything))).toContain(`<a href="${ORIGIN}/notices/yanshi">`)
    expect(contentOf(withBody(everything))).toContain('<a href="https://example.com/report?a=1&amp;b=2">')
  })
  it('lets nothing of a hostile text become markup', () => {
    const content = contentOf(withBody(hostile))
    expect(content).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(content).not.toMatch(/javascript:|evil\.example|data:text|<b>|secret-id/)
  })
  it('begins with the corrections that the article itself does not tell', () => {
    const note = '总投资应为1000万美元。'
    expect(contentOf(guaranteeCompany)).toMatch(new RegExp(`^<p>更正（2023-07-08 09:00）：${note}</p>`))
    const corrected = { ...guaranteeCompany, page: { ...guaranteeCompany.page, correction: note } }
    expect(contentOf(corrected).split(note)).toHaveLength(onPage(corrected).split(note).length)
  })
})

describe('elements of an article', () => {
  const html = (element: Parameters<typeof articleHtml>[0]) => articleHtml(element, `${ORIGIN}/cases/a`)
  it('are kept, or only what stands in them, or neither', () => {
    expect(
      html(
        <section>
          <h2 id="a">题</h2>
          <p data-derived="">今天</p>
          <button type="button">复制</button>
          {[0, false, null, '<']}
        </section>,
      ),
    ).toBe('<h2>题</h2>0&lt;')
  })
  it('lead to the page where they led to a place on it', () =>
    expect(html(<a href="#note">注</a>)).toBe(`<a href="${ORIGIN}/cases/a#note">注</a>`))
  it('are left as they are where an address is none', () =>
    expect(html(<a href="http://[">注</a>)).toBe('<a href="http://[">注</a>'))
  it('are refused where they have to be waited for', () => {
    const Late = () => Promise.resolve('晚') as unknown as string
    expect(() => html(<Late />)).toThrow('no plain element')
  })
})
