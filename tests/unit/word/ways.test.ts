/** A story in other forms than Word: within the limits of each, saying what is otherwise, and inert whatever it holds. */
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import type { LexicalNode, StoryContent } from '../../../src/editorial/rules/content'
import { KINDS, type Kind } from '../../../src/editorial/rules/kinds'
import type { PublicMedia } from '../../../src/editorial/rules/publication'
import { markdownArticle } from '../../../src/word/ways/markdown'
import { sheetOnPaper, storyOnPaper } from '../../../src/word/ways/paper'
import { plainArticle } from '../../../src/word/ways/plain'
import type { Told } from '../../../src/word/ways/said'
import { wechatArticle } from '../../../src/word/ways/wechat'
import { pictureOf, storyOf } from '../../support/wordStories'

const ORIGIN = 'https://news.example.cn'
const LIVE = { origin: ORIGIN, published: '2023-07-06T01:30:00.000Z', address: `${ORIGIN}/news/x` }
const text = (words: string, format = 0): LexicalNode => ({ type: 'text', text: words, format })
const p = (...children: LexicalNode[]): LexicalNode => ({ type: 'paragraph', children })
const link = (url: string, words: string): LexicalNode => ({
  type: 'link',
  fields: { url, linkType: 'custom' },
  children: [text(words)],
})
const body = (...children: LexicalNode[]) => ({ root: { type: 'root', children } })
const told = (kind: Kind, content: Partial<StoryContent>, media: PublicMedia[] = [], live = true): Told => ({
  kind,
  page: storyOf(kind, content, { media }).page,
  ...(live ? { live: LIVE } : {}),
})
/** Well-formed, so that each element and attribute can be looked at. */
const elements = (html: string): { name: string; attributes: Record<string, string> }[] => {
  const closed = `<x>${html.replace(/<(br|hr|img|col)((?:\s[^>]*)?)>/g, '<$1$2/>')}</x>`
  using document = XmlDocument.fromString(closed)
  return document.find('//x//*').map((node) => {
    const element = node as unknown as { name: string; attrs: { name: string; value: string }[] }
    return {
      name: element.name,
      attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    }
  })
}
const losses = (article: ReturnType<typeof wechatArticle>): string[] => article.losses.map(({ loss }) => loss)

describe('an article for WeChat', () => {
  const full = told(
    'cases',
    {
      title: '标题'.repeat(20),
      summary: '摘'.repeat(200),
      authors: ['张三三', '李四四', '王五五', '赵六六', '钱七七'].map((name) => ({ name })),
      figures: [{ indicator: 'totalInvestment', amount: '1000', unit: 'usd10k', kind: 'actual', asOf: '2023-07-05' }],
      attachments: [{ file: 'pdf', title: '名单' }],
      body: body(
        p(
          text('看'),
          link('https://a.example/1', '甲'),
          link('https://a.example/1', '乙'),
          link('https://b.example/', '丙'),
        ),
        p(link('https://mp.weixin.qq.com/s/x', '本号文章'), link('javascript:alert(1)', '坏'), text('粗', 1)),
        { type: 'heading', tag: 'h2', children: [text('做法')] },
        { type: 'list', listType: 'number', start: 3, children: [{ type: 'listitem', children: [text('一条')] }] },
        { type: 'upload', value: 'pic' },
      ),
    },
    [pictureOf('pic'), pictureOf('pdf', { mimeType: 'application/pdf' })],
  )

  it('keeps within the limits, cutting names whole, and says so', () => {
    const article = wechatArticle(full)
    expect(article.title).toBe(`${'标题'.repeat(15)}标…`)
    expect(article.author).toBe('张三三、李四四、王五五、赵六六等')
    expect([article.author.length <= 16, article.digest.length, article.html.length < 20_000]).toEqual([
      true,
      128,
      true,
    ])
    expect(losses(article)).toEqual(['titleCut', 'authorCut', 'digestCut', 'links', 'unsafeLinks', 'attachments'])
  })
  it('takes the short title where the title is too long', () => {
    const article = wechatArticle(told('news', { title: '长'.repeat(33), shortTitle: '短标题' }))
    expect([article.title, losses(article)]).toEqual(['短标题', ['shortTitle']])
    const exact = wechatArticle(told('news', { title: '长'.repeat(32), summary: '摘'.repeat(128) }))
    expect([exact.title.length, exact.digest.length, exact.losses]).toEqual([32, 128, []])
  })
  it('cuts no sign in two', () => {
    const { title } = wechatArticle(told('news', { title: '𠮷'.repeat(20) }))
    expect([title.length <= 32, /\p{Cs}/u.test(title)]).toEqual([true, false])
  })
  it('has styles within and no class, id, script, place, float or ground', () => {
    const { html } = wechatArticle(full)
    for (const { name, attributes } of elements(html)) {
      expect([
        'p',
        'h2',
        'h3',
        'h4',
        'strong',
        'sup',
        'a',
        'img',
        'table',
        'tbody',
        'tr',
        'td',
        'th',
        'br',
        'hr',
      ]).toContain(name)
      expect(['style', 'href', 'src', 'alt', 'colspan', 'rowspan']).toEqual(
        expect.arrayContaining(Object.keys(attributes)),
      )
      expect(attributes.style ?? '').not.toMatch(/position|float|background|url\(|expression/)
    }
    expect(html).not.toContain('标题标题')
  })
  it('turns addresses into notes, each once, and follows its own alone', () => {
    const { html, text: plain } = wechatArticle(full)
    expect(html).toContain('甲<sup>[1]</sup>乙<sup>[1]</sup>丙<sup>[2]</sup>')
    expect(html).toContain('[1] https://a.example/1</p>')
    expect(elements(html).flatMap(({ attributes }) => attributes.href ?? [])).toEqual(['https://mp.weixin.qq.com/s/x'])
    expect(html).toContain(`src="${ORIGIN}/api/media/file/pic.png"`)
    expect(html).toContain('3. 一条')
    expect(plain).toContain('做法')
  })
  it('leaves pictures out that nobody can fetch', () => {
    const article = wechatArticle(
      told('news', { body: body({ type: 'upload', value: 'pic' }) }, [pictureOf('pic')], false),
    )
    expect([losses(article), article.html.includes('<img')]).toEqual([['pictures'], false])
  })
  it('takes as many blocks as have room, and names the first that is left out', () => {
    const many = body(...Array.from({ length: 400 }, (_, index) => p(text(`第${index}段${'字'.repeat(60)}`))))
    const article = wechatArticle(told('news', { body: many }))
    expect(article.html.length).toBeLessThan(20_000)
    const [loss] = article.losses
    expect(loss).toMatchObject({ loss: 'bodyCut', text: expect.stringMatching(/^第\d+段/) })
    const number = Number(/第(\d+)段/.exec((loss as { text: string }).text)?.[1])
    expect(article.html).toContain(`第${number - 1}段`)
    expect(article.html).not.toContain(`第${number}段`)
  })
})

describe('plain text and Markdown', () => {
  const story = told('news', {
    title: '# 标题 *星*',
    body: body(
      { type: 'heading', tag: 'h2', children: [text('一、做法')] },
      p(text('粗', 1), text(' 与 '), text('斜', 2), text('，'), link('https://a.example/(1)?x=<y>', '链接')),
      p(text('# 不是标题')),
      p(text('1. 不是列表')),
      p(text('<script>alert(1)</script> | ![x](javascript:1) `code`')),
      {
        type: 'list',
        listType: 'bullet',
        children: [
          { type: 'listitem', children: [text('外')] },
          {
            type: 'listitem',
            children: [{ type: 'list', listType: 'number', children: [{ type: 'listitem', children: [text('内')] }] }],
          },
        ],
      },
      {
        type: 'table',
        children: [
          {
            type: 'tablerow',
            children: [
              { type: 'tablecell', headerState: 1, children: [p(text('指标'))] },
              { type: 'tablecell', headerState: 1, children: [p(text('数额'))] },
            ],
          },
          {
            type: 'tablerow',
            children: [
              { type: 'tablecell', children: [p(text('=1+1|x'))] },
              { type: 'tablecell', children: [p(text('-5'))] },
            ],
          },
        ],
      },
    ),
  })
  it('says the story in Markdown, and none of its words is markup', () => {
    const lines = markdownArticle(story).split('\n')
    expect(lines[0]).toBe('# # 标题 \\*星\\*')
    expect(lines).toContain('## 一、做法')
    expect(lines).toContain('**粗** 与 *斜*，[链接](<https://a.example/(1)?x=%3Cy%3E>)')
    expect(lines).toContain('\\# 不是标题')
    expect(lines).toContain('1\\. 不是列表')
    expect(lines).toContain('\\<script\\>alert(1)\\</script\\> \\| \\!\\[x\\](javascript:1) \\`code\\`')
    expect(lines).toEqual(
      expect.arrayContaining(['- 外', '    1. 内', '| 指标 | 数额 |', '| --- | --- |', "| '=1+1\\|x | \\-5 |"]),
    )
  })
  it.each([
    ['# 题', '\\# 题'],
    ['- 项', '\\- 项'],
    ['+ 项', '\\+ 项'],
    ['* 项', '\\* 项'],
    ['1. 项', '1\\. 项'],
    ['1) 项', '1\\) 项'],
    ['===', '\\==='],
    ['---', '\\---'],
    ['> 引', '\\> 引'],
    ['```', '\\`\\`\\`'],
    ['~~~', '\\~\\~\\~'],
    [':--|--', '\\:--\\|--'],
    ['    缩进', '缩进'],
  ])('a line that begins with %j behind a break is no markup either', (line, written) => {
    const lines = (...children: LexicalNode[]) =>
      markdownArticle(told('news', { title: '题', body: body(...children) }))
    const broken = [
      text('首行'),
      { type: 'linebreak' },
      { type: 'linebreak' },
      text(line),
      { type: 'linebreak' },
      text('尾'),
    ]
    expect(lines(p(...broken))).toContain(`\n首行  \n${written}  \n尾\n`)
    expect(lines({ type: 'quote', children: broken })).toContain(`\n> 首行  \n> ${written}  \n> 尾\n`)
    const item = { type: 'listitem', children: broken }
    expect(lines({ type: 'list', listType: 'bullet', children: [item] })).toContain(
      `\n- 首行  \n  ${written}  \n  尾\n`,
    )
  })
  it('a title that ends in the sign of headings keeps it', () =>
    expect(markdownArticle(told('news', { title: '用 C #' })).split('\n')[0]).toBe('# 用 C \\#'))
  const cellOf = (...children: LexicalNode[]) => {
    const cells = [{ type: 'tablecell', children: [p(text('头'))] }]
    const rows = [cells, [{ type: 'tablecell', children }]].map((each) => ({ type: 'tablerow', children: each }))
    const story = told('news', { title: '题', body: body({ type: 'table', children: rows }) })
    return (
      plainArticle(story)
        .split('\n')
        .find((line) => line.includes('格')) ?? ''
    )
  }
  it.each([
    ['behind an empty paragraph', [p(text('')), p(text('=格'))], "'=格"],
    ['behind spaces in a paragraph', [p(text('\u3000')), p(text('-格'))], "'-格"],
    ['behind a mark of direction', [p(text('\u202e')), p(text('=格'))], "'=格"],
    ['behind a break', [p({ type: 'linebreak' }, text('=格'))], "' =格"],
    ['in full width', [p(text('＝格'))], "'＝格"],
    ['with a full-width plus', [p(text('＋格'))], "'＋格"],
    ['with a full-width minus', [p(text('－格'))], "'－格"],
    ['with a full-width at', [p(text('＠格'))], "'＠格"],
    ['behind zero width', [p(text('\u200b=格'))], "'\u200b=格"],
    ['number in one paragraph, command in the next', [p(text('-1')), p(text('+格'))], "'-1 +格"],
    ['none', [p(text('格=1'))], '格=1'],
  ])('a formula of a cell is words: %s', (_, children, written) => expect(cellOf(...children)).toBe(written))
  it('says it as plain text, with addresses beside their words', () => {
    const lines = plainArticle(story).split('\n')
    expect(lines[0]).toBe('# 标题 *星*')
    expect(lines).toContain('粗 与 斜，链接（https://a.example/(1)?x=%3Cy%3E）')
    expect(lines).toEqual(expect.arrayContaining(['· 外', '  1. 内', '指标\t数额', "'=1+1|x\t-5"]))
  })
})

describe('hostile content', () => {
  const EVIL = `"><img src=x onerror=alert(1)><script>alert(1)</script>' style='x' \u202e\u2066`
  const hostile = (kind: Kind): Told => {
    const rich = body(
      p(text(EVIL), link('javascript:alert(1)', EVIL), link('file:///etc/passwd', 'x'), link('data:text/html,x', 'y')),
      p(link(`https://a.example/"><script>alert(1)</script>`, EVIL)),
      { type: 'script', children: [text('alert(1)')] },
      { type: 'upload', value: 'pic' },
    )
    return told(
      kind,
      {
        title: EVIL,
        kicker: EVIL,
        subtitle: EVIL,
        shortTitle: EVIL,
        summary: EVIL,
        source: EVIL,
        dateline: EVIL,
        authors: [{ name: EVIL }],
        keywords: [EVIL],
        speaker: EVIL,
        post: EVIL,
        issuer: EVIL,
        addressees: EVIL,
        goal: EVIL,
        attachments: [{ file: 'pic', title: EVIL }],
        lead: rich,
        body: rich,
        quotes: [{ text: EVIL, speaker: EVIL }],
        lessons: [EVIL],
        timeline: [{ note: EVIL, date: '2023-07-05' }],
      },
      [pictureOf('pic', { alt: EVIL, caption: EVIL, credit: EVIL, url: `/api/media/file/pic.png` })],
    )
  }
  const paper = (html: string): string => /<aside>[\s\S]*?<\/aside>([\s\S]*)<\/body>/.exec(html)?.[1] ?? ''

  it.each(KINDS)('of %s is words alone on every way out', (kind) => {
    const story = hostile(kind)
    const wechat = wechatArticle(story)
    const printed = storyOnPaper(story, { number: 1, sha256: 'a'.repeat(64) })
    for (const html of [wechat.html, paper(printed)]) {
      expect(elements(html).map(({ name }) => name)).not.toContain('script')
      for (const { name, attributes } of elements(html)) {
        expect(Object.keys(attributes).filter((attribute) => attribute.startsWith('on'))).toEqual([])
        expect(attributes.href ?? 'https://').toMatch(/^https:\/\//)
        if (name === 'img')
          expect(attributes.src).toMatch(/^(?:https:\/\/news\.example\.cn)?\/api\/media\/file\/pic\.png$/)
      }
    }
    expect(printed.match(/<script/g)).toBeNull()
    for (const words of [
      wechat.html,
      wechat.text,
      wechat.title,
      wechat.author,
      wechat.digest,
      printed,
      markdownArticle(story),
    ])
      expect(words).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    expect(markdownArticle(story)).not.toMatch(/(?<!\\)<(?!https?:|\/?>)|\]\(<?(?:javascript|file|data):/i)
  })
  it('is words alone on the sheet', () => {
    const html = sheetOnPaper({
      kind: 'cases',
      title: EVIL,
      unit: EVIL,
      office: EVIL,
      writers: [EVIL],
      number: 1,
      sha256: 'a'.repeat(64),
      submittedAt: '2023-07-05T01:00:00Z',
      reviews: {
        unitReview: { person: EVIL, outcome: EVIL, opinion: EVIL, at: '2023-07-05T01:00:00Z', secrecyReviewed: true },
      },
    })
    expect(elements(paper(html)).map(({ name }) => name)).not.toContain('script')
    expect(elements(paper(html)).filter(({ name }) => name === 'img')).toEqual([])
  })
})
