/** A page in a variant: what is said is converted, links lead on, and nothing else is touched. */
import { parse, serialize } from 'parse5'
import { describe, expect, it } from 'vitest'
import { choosing, ORIGINAL, type Variant } from '../../../src/site/variants'
import { inVariant } from '../../../src/variants/index'
import { rewrite } from '../../../src/variants/rewrite'

const with_ = (...choices: [string, string][]): Variant =>
  choices.reduce<Variant>((variant, [choice, value]) => choosing(variant, choice, value), ORIGINAL)
const HANT = with_(['script', 'hant'])
const ELDER = with_(['layout', 'elder'])
const ALL = with_(
  ['script', 'hant'],
  ['layout', 'elder'],
  ['size', 'large'],
  ['contrast', 'high'],
  ['pointer', 'large'],
)

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`
const bodyOf = (html: string) => /<body>([^]*)<\/body>/.exec(html)?.[1]
const hant = (body: string) => bodyOf(rewrite(page(body), HANT))

it('the original is itself', () => expect(rewrite(page('发展'), ORIGINAL)).toBe(page('发展')))

describe('texts in 繁体', () => {
  it.each([
    ['<p>发展</p>', '<p>發展</p>'],
    ['<p>理<wbr/>发<!-- -->店</p>', '<p>理<wbr/>髮<!-- -->店</p>'],
    ['<p>理</p><p>发</p>', '<p>理</p><p>發</p>'],
    ['<h1>皇<b>后</b></h1><h1>之后</h1>', '<h1>皇<b>后</b></h1><h1>之後</h1>'],
    [
      '<p>发 &amp; 展 &lt;b&gt; &quot;x&quot; &#x27;y&#x27;</p>',
      '<p>發 &amp; 展 &lt;b&gt; &quot;x&quot; &#x27;y&#x27;</p>',
    ],
    ['<p>&#x53D1;&#23637;</p>', '<p>發展</p>'],
    ['<p>a &amp; b &copy; &nbsp;</p>', '<p>a &amp; b &copy; &nbsp;</p>'],
    ['<svg><title>发展</title><text>汉</text></svg>', '<svg><title>發展</title><text>漢</text></svg>'],
    ['<p translate="no">简体 <b>发</b></p><p>发</p>', '<p translate="no">简体 <b>发</b></p><p>發</p>'],
    ['<div translate="no"><div>发</div>发</div>发', '<div translate="no"><div>发</div>发</div>發'],
    ['<img translate="no" alt="x"/>发', '<img translate="no" alt="x"/>發'],
    ['<textarea>发</textarea><input value="发"/>', '<textarea>发</textarea><input value="发"/>'],
    ['<script>var 发 = "<p>发</p>"</script>发', '<script>var 发 = "<p>发</p>"</script>發'],
    ['<style>.发::before{content:"发"}</style>发', '<style>.发::before{content:"发"}</style>發'],
    ['<!-- 发 --><p>a<b title=发>发', '<!-- 发 --><p>a<b title="發">發'],
    ['发<', '發&lt;'],
    ['<p>发&amp;展&lt;b&gt;</p>', '<p>發&amp;展&lt;b&gt;</p>'],
    ['1 < 2 发 > 1', '1 < 2 發 > 1'],
    ['\u{20000}发\u{1f600}展', '\u{20000}發\u{1f600}展'],
  ])('%s', (given, wanted) => expect(hant(given)).toBe(wanted))

  it('are converted where they are read aloud, and nowhere else', () => {
    expect(
      hant('<a title="发" data-x="发" aria-label="&quot;发&quot;" href="#发"><img alt="发" src="/api/发.jpg"/></a>'),
    ).toBe('<a title="發" data-x="发" aria-label="&quot;發&quot;" href="#发"><img alt="發" src="/api/发.jpg"/></a>')
    expect(hant('<td data-label="发">1</td><input placeholder=\'发\' value="发" name="q">')).toBe(
      '<td data-label="發">1</td><input placeholder="發" value="发" name="q">',
    )
  })

  it('name the language, and what machines read is converted too', () => {
    const html = rewrite(
      page(
        '',
        '<title>发布</title><meta name="description" content="发展"/><meta property="og:locale" content="zh_CN"/>' +
          '<link rel="canonical" href="https://x.cn/cases/a"/><link rel="alternate" hreflang="zh-Hant" href="https://x.cn/hant"/>',
      ),
      HANT,
    )
    expect(html).toBe(
      page(
        '',
        '<title>發布</title><meta name="description" content="發展"/><meta property="og:locale" content="zh_TW"/>' +
          '<link rel="canonical" href="https://x.cn/cases/a"/><link rel="alternate" hreflang="zh-Hant" href="https://x.cn/hant"/>',
      ).replace('zh-CN', 'zh-Hant'),
    )
  })

  it('data for machines stay data', () => {
    const data = {
      '@type': 'NewsArticle',
      inLanguage: 'zh-CN',
      headline: '</script>发展',
      url: '/cases/发',
      n: [1, null],
    }
    const json = JSON.stringify(data).replace(/</g, '\\u003c')
    const html = hant(`<script type="application/ld+json">${json}</script>`)
    expect(html).not.toContain('</script>发')
    expect(JSON.parse(/>([^]*?)<\/script>/.exec(html ?? '')?.[1] ?? '')).toEqual({
      ...data,
      inLanguage: 'zh-Hant',
      headline: '</script>發展',
    })
    expect(hant('<script type="application/ld+json">{发</script>')).toBe(
      '<script type="application/ld+json">{发</script>',
    )
  })
})

describe('links in a variant', () => {
  const link = (href: string) => bodyOf(rewrite(page(`<a href="${href}">x</a>`), ELDER, 'https://x.cn'))
  it.each([
    ['/', '/elder'],
    ['/cases', '/elder/cases'],
    ['/cases?page=2&amp;unit=a', '/elder/cases?page=2&amp;unit=a'],
    ['/cases/a#figures', '/elder/cases/a#figures'],
    ['https://x.cn/cases/a', 'https://x.cn/elder/cases/a'],
    ['https://x.cn', 'https://x.cn/elder'],
  ])('to pages lead to the same variant: %s', (href, wanted) => expect(link(href)).toBe(`<a href="${wanted}">x</a>`))
  it.each([
    '#main',
    '',
    '/feed.xml',
    '/api/media/file/a.jpg',
    '/admin/collections/cases/1',
    '/preview/x',
    '/cases/a.docx',
    '//y.cn/cases',
    'https://y.cn/cases',
    'https://x.cn.y.cn/cases',
    'mailto:a@x.cn',
    'cases',
    '/elder/cases',
    'javascript:void 0',
  ])('to anything else stay: %j', (href) => expect(link(href)).toBe(`<a href="${href}">x</a>`))

  it('the search stays in it, and so does a page that sends on', () => {
    expect(bodyOf(rewrite(page('<form action="/search" method="get">'), ELDER))).toBe(
      '<form action="/elder/search" method="get">',
    )
    expect(rewrite(page('', '<meta http-equiv="refresh" content="1;url=/cases/a"/>'), HANT)).toContain(
      'content="1;url=/hant/cases/a"',
    )
  })

  it('to this page in another one name it', () => {
    const header =
      '<a href="/elder/cases" data-variant="layout:elder" data-back="标准版">长者模式</a>' +
      '<a href="/hant/cases" data-variant="script:hant" data-back="简体" translate="no">繁體</a>'
    const texts = (variant: Variant) =>
      [...(bodyOf(rewrite(page(header), variant)) ?? '').matchAll(/href="([^"]*)"[^>]*>([^<]*)/g)].map(
        ([, href, text]) => `${text} ${href}`,
      )
    expect(texts(ORIGINAL)).toEqual(['长者模式 /elder/cases', '繁體 /hant/cases'])
    expect(texts(ELDER)).toEqual(['标准版 /cases', '繁體 /hant/elder/cases'])
    expect(texts(HANT)).toEqual(['長者模式 /hant/elder/cases', '简体 /cases'])
    expect(texts(ALL)).toEqual([
      '標準版 /hant/large/contrast/pointer/cases',
      '简体 /elder/large/contrast/pointer/cases',
    ])
  })

  it('that set a value say which one is set', () => {
    const sizes =
      '<a href="/small" data-variant="size:small">小</a><a href="/" data-variant="size:medium" aria-current="true">中</a>'
    expect(bodyOf(rewrite(page(sizes), ELDER))).toBe(
      '<a aria-current="true" href="/elder" data-variant="size:small">小</a><a href="/elder/medium" data-variant="size:medium">中</a>',
    )
  })
})

describe('the root', () => {
  it('bears the words of the variant, beside its own classes', () => {
    expect(rewrite('<html class="a"><body>', ALL)).toBe(
      '<html lang="zh-Hant" class="a elder large contrast pointer"><body>',
    )
    expect(rewrite('<html><body>', ELDER)).toBe('<html class="elder"><body>')
    expect(rewrite(page(''), ELDER)).toContain('<html class="elder" lang="zh-CN">')
  })
  it('is hidden from search engines, but for 繁体', () => {
    const robots = '<meta name="robots" content="noindex"/>'
    expect(rewrite(page(''), ELDER)).toContain(`${robots}</head>`)
    expect(rewrite(page(''), ALL)).toContain(`${robots}</head>`)
    expect(rewrite(page(''), HANT)).not.toContain('robots')
    expect(rewrite(page('', '<meta name="robots" content="max-image-preview:large"/>'), ELDER)).toContain(
      `<head><meta charSet="utf-8"/>${robots}</head>`,
    )
  })
})

describe('a long document', () => {
  const part =
    '<article data-revision="a1"><h2 id="x">一、基本情况</h2><p>市委书记于立军说：“发展 &amp; 开放。”<a href="/cases/a">案例</a><br/><img alt="签约" src="/f.jpg"/></p></article>'
  const long = page(part.repeat(300))
  it('is a document as before, with the same elements', () => {
    const tags = (html: string) => serialize(parse(html)).match(/<\/?[a-z0-9]+/g)
    expect(tags(rewrite(long, ALL))).toEqual(tags(long.replace('</head>', '<meta/></head>')))
    expect(rewrite(long, HANT).match(/發展 &amp; 開放/g)).toHaveLength(300)
  })
  it('keeps every byte that a variant does not change', () => {
    const restored = rewrite(long, ELDER)
      .replace('<html class="elder" ', '<html ')
      .replace('<meta name="robots" content="noindex"/>', '')
      .replaceAll('"/elder/cases/a"', '"/cases/a"')
    expect(restored).toBe(long)
  })
  it('is the same from the same bytes, and the bytes stay', () => {
    const bytes = Buffer.from(long)
    expect(inVariant(bytes, ALL).equals(inVariant(bytes, ALL))).toBe(true)
    expect(bytes.equals(Buffer.from(long))).toBe(true)
  })
})

it('line ends of any sort leave no place wrong', () => {
  expect(rewrite('<html>\r\n<body>\r<p>发</p>\r\n<p title="发">展</p>', HANT)).toBe(
    '<html lang="zh-Hant">\n<body>\n<p>發</p>\n<p title="發">展</p>',
  )
})
