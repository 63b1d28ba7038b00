/** A story as one page: what it says, in its order, and nothing that runs, asks, or hides. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, it } from 'vitest'
import { pageBytes } from '../../../src/dossier/html/document'
import { everything, paragraph, rich } from '../../../src/site/components/RichText/examples'
import { storyParts } from '../../../src/word/write/story'
import { pictureOf, storyOf } from '../../support/wordStories'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

const page = async (...story: Parameters<typeof storyOf>): Promise<string> => {
  const { blocks, files } = await storyParts(storyOf(...story))
  return String(pageBytes({ title: story[1].title ?? '题', blocks, files }))
}

/** Every element of a page, as a browser reads it. */
function elements(html: string): { name: string; attributes: Record<string, string> }[] {
  const below = (node: Node): ReturnType<typeof elements> => [
    ...('tagName' in node
      ? [{ name: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) }]
      : []),
    ...('childNodes' in node ? node.childNodes.flatMap(below) : []),
  ]
  return below(parse(html))
}

const ALLOWED =
  'html head meta title style body h1 h2 h3 h4 h5 p hr br a b i s u sub sup img table tbody tr td th'.split(' ')

describe('a page', () => {
  it('has every form of a text, and its pictures within', async () => {
    const html = await page('news', { body: everything, cover: 'p1' }, { media: [pictureOf('p1')] })
    const found = elements(html)
    expect([...new Set(found.map(({ name }) => name))].filter((name) => !ALLOWED.includes(name))).toEqual([])
    for (const name of ['h1', 'h2', 'h3', 'p', 'b', 'i', 'table', 'td', 'th', 'img', 'hr'])
      expect(found.map((each) => each.name)).toContain(name)
    for (const { attributes } of found.filter(({ name }) => name === 'img'))
      expect(attributes.src).toMatch(/^data:image\/(?:png|jpeg|gif);base64,/)
  })
  it('is the same bytes each time', async () => {
    expect(await page('news', { body: everything })).toBe(await page('news', { body: everything }))
  })
  it('says before all else that nothing may be loaded or run', async () => {
    const [policy] = elements(await page('news', {})).filter(
      ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
    )
    expect(policy?.attributes.content).toBe("default-src 'none'; img-src data:; style-src 'unsafe-inline'")
  })
  it('numbers the items of a list from where it begins, and lists within it apart', async () => {
    const item = (text: string, ...more: object[]) => ({
      type: 'listitem',
      children: [{ type: 'text', text }, ...more],
    })
    const inner = { type: 'list', listType: 'number', start: 1, children: [item('子')] }
    const list = { type: 'list', listType: 'number', start: 3, children: [item('甲'), item('乙', inner), item('丙')] }
    const html = await page('news', { body: rich(list as never) })
    const items = [...html.matchAll(/<p class="item"[^>]*>([^<]*)<\/p>/g)].map(([, text]) => text)
    expect(items).toEqual(['3. 甲', '4. 乙', '(1) 子', '5. 丙'])
  })
})

describe('what somebody typed to deceive', () => {
  const EVIL = '</p><script>alert(1)</script><img src=x onerror=alert(1)>"\'&lt;\u202e\0'
  it('is words, wherever it stands', async () => {
    const html = await page(
      'news',
      { title: EVIL, body: rich(paragraph(EVIL)), place: EVIL, summary: EVIL, cover: 'p1' },
      { media: [pictureOf('p1', { alt: EVIL, caption: EVIL })], correction: EVIL },
    )
    const found = elements(html)
    expect(found.filter(({ name }) => !ALLOWED.includes(name))).toEqual([])
    expect(found.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on'))).toEqual(
      [],
    )
    expect(html).not.toMatch(/[\u202e\0]/)
  })
  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'https://bank@evil.example/'])(
    'is no link: %s',
    async (url) => {
      const link = { type: 'link', fields: { url }, children: [{ type: 'text', text: '点这里' }] }
      const html = await page('news', { body: rich({ type: 'paragraph', children: [link] } as never) })
      expect(elements(html).filter(({ name }) => name === 'a')).toEqual([])
      expect(html).toContain('点这里')
    },
  )
  it('leads to the web alone, and tells nobody from where', async () => {
    const link = { type: 'link', fields: { url: 'https://example.gov.cn/' }, children: [{ type: 'text', text: '看' }] }
    const html = await page('news', { body: rich({ type: 'paragraph', children: [link] } as never) })
    expect(elements(html).filter(({ name }) => name === 'a')).toEqual([
      { name: 'a', attributes: { href: 'https://example.gov.cn/', rel: 'noopener noreferrer' } },
    ])
  })
})
