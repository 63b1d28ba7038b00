/** Rich text: a closed list of nodes, no address that a browser would run, no tree that exhausts a stack. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { failure, refusal, said } from '../support/refusals'
import { complete, create, richText, save, type Draft } from '../support/stories'

type Node = Record<string, unknown>
let app: App
let story: Draft
beforeAll(async () => {
  app = await startApp()
  story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '正文'))
})
afterAll(() => app.stop())

const text = (value: unknown): Node => ({ type: 'text', text: value })
const paragraph = (...children: unknown[]): Node => ({ type: 'paragraph', children })
const root = (...children: unknown[]): Node => ({ root: { type: 'root', children } })
const link = (url: unknown, more: Node = {}): Node =>
  paragraph({ type: 'link', fields: { url, linkType: 'custom', ...more }, children: [text('点这里')] })
const read = async () =>
  (await app.request('GET', `/api/cases/${story.id}`, { token: await app.login('writer@media') })).body
const store = (body: unknown) => save(app, 'writer@media', story, { body })

/** Text of a tree that many levels of one node hold, put together without a stack. */
const nested = (type: string, levels: number): string => {
  const open = `{"type":"${type}","children":[`
  return `{"root":{"type":"root","children":[${open.repeat(levels)}{"type":"text","text":"深"}${']}'.repeat(levels)}]}}`
}

describe('is refused, and nothing is stored', () => {
  const UNSAFE = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\tjavascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'java\r\nscript:x',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://a/b',
    'about:blank',
    '//example.cn/a',
    '\\\\example.cn/a',
    'view-source:https://a',
    'ftp://a/b',
    'javascript://%0aalert(1)',
    'http://',
    `https://a/${'x'.repeat(2001)}`,
    7,
    null,
    undefined,
    {},
    ['https://a'],
  ]
  const rows: [string, unknown][] = [
    ...[
      '正文',
      7,
      true,
      [],
      {},
      { root: null },
      { root: [] },
      { root: {} },
      { root: { type: 'paragraph', children: [] } },
      [root()],
    ].map((body): [string, unknown] => [JSON.stringify(body), body]),
    ...[null, 7, '甲', [], {}, { type: 7 }, { type: 'toString' }, { type: '__proto__' }, { type: 'constructor' }].map(
      (node): [string, unknown] => [`the node ${JSON.stringify(node)}`, root(node)],
    ),
    ...['block', 'inlineBlock', 'relationship', 'code', 'script', 'iframe', 'html', 'custom', 'Text', 'text '].map(
      (type): [string, unknown] => [`a node of type ${type}`, root({ type, children: [], text: '甲' })],
    ),
    ...[7, null, undefined, {}, ['甲'], '甲\u0000乙', '甲\ud800乙', '\udfff', '\u001b'].map(
      (value): [string, unknown] => [`the text ${JSON.stringify(value)}`, root(paragraph(text(value)))],
    ),
    ...UNSAFE.map((url): [string, unknown] => [`a link to ${JSON.stringify(url)?.slice(0, 60)}`, root(link(url))]),
    ['an internal link', root(link(undefined, { linkType: 'internal', doc: { relationTo: 'cases', value: 'x' } }))],
    [
      'an autolink that runs',
      root(paragraph({ type: 'autolink', fields: { url: 'javascript:alert(1)' }, children: [] })),
    ],
    ['a link without fields', root(paragraph({ type: 'link', url: 'javascript:alert(1)', children: [] }))],
    ...[7, null, '', {}, [], 'x'.repeat(101)].map((value): [string, unknown] => [
      `a picture ${JSON.stringify(value)?.slice(0, 40)}`,
      root({ type: 'upload', relationTo: 'media', value }),
    ]),
    ['a picture of people', root({ type: 'upload', relationTo: 'users', value: 'x' })],
    ['children that are no list', root({ type: 'paragraph', children: { 0: text('甲') } })],
    ['more nodes than a document has', root(...Array.from({ length: 20_001 }, () => paragraph()))],
    ['more text than a document has', root(paragraph(text('长'.repeat(500_001))))],
    ['100 levels of lists', JSON.parse(nested('list', 100))],
    ['41 levels of quotes', JSON.parse(nested('quote', 41))],
  ]
  test.each(rows)('%s', async (_, body) => {
    expect(said(await store(body))).toMatchObject(refusal('INVALID_REQUEST', 'body'))
  })

  test('100,000 levels', async () => {
    const { revisionToken } = await read()
    for (const raw of [
      `{"revisionToken":"${revisionToken}","body":${nested('list', 40_000)}}`,
      `{"revisionToken":"${revisionToken}","body":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ]) {
      const answer = await app.request('PATCH', `/api/cases/${story.id}`, {
        token: await app.login('writer@media'),
        raw,
      })
      expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'body'))
    }
  })

  test('100,000 levels in a member that nobody knows', async () => {
    const { revisionToken } = await read()
    const deep = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)
    const answer = await app.request('PATCH', `/api/cases/${story.id}`, {
      token: await app.login('writer@media'),
      raw: `{"revisionToken":"${revisionToken}","nothing":${deep}}`,
    })
    expect(failure(answer, 'deep unknown member')).toBeNull()
  })

  test('the text is as it was', async () => expect((await read()).body.root.children).toHaveLength(2))
})

describe('is read', () => {
  test.each([
    'https://example.cn/a?b=1#c',
    'HTTP://EXAMPLE.CN',
    'mailto:a@b.cn',
    'tel:0575-83000000',
    '/cases/a',
    '#上',
    'a/b',
    '?q=1',
  ])('a link to %s', async (url) => {
    const answer = await store(root(link(url, { newTab: true })))
    expect(answer.body.doc.body.root.children[0].children[0].fields).toEqual({ url, newTab: true, linkType: 'custom' })
  })

  test('without the members that nobody knows', async () => {
    const noise = {
      onclick: 'alert(1)',
      style: 'position:fixed',
      $: { cls: 'x' },
      html: '<b>',
      __html: '<b>',
      dangerouslySetInnerHTML: { __html: '<b>' },
    }
    const answer = await store(
      root({
        ...paragraph({ ...text('<script>alert(1)</script>'), ...noise, format: 'x', detail: {} }),
        ...noise,
        format: 'evil',
        indent: 'x',
        direction: 'up',
      }),
    )
    expect(answer.status).toBe(200)
    const [stored] = answer.body.doc.body.root.children
    expect(stored).toEqual({
      type: 'paragraph',
      version: 1,
      format: '',
      indent: 0,
      direction: null,
      textFormat: 0,
      textStyle: '',
      children: [
        {
          type: 'text',
          version: 1,
          detail: 0,
          format: 0,
          mode: 'normal',
          style: '',
          text: '<script>alert(1)</script>',
        },
      ],
    })
  })

  test.each([
    ['heading', { tag: 'h2' }],
    ['heading', { tag: 'h1' }],
    ['list', { listType: 'number', start: -1 }],
    ['list', { listType: 'check' }],
    ['quote', {}],
    ['horizontalrule', {}],
    ['table', {}],
    ['linebreak', {}],
    ['tab', {}],
  ])('a %s %o', async (type, more) => expect((await store(root({ type, ...more, children: [] }))).status).toBe(200))

  test('what the database, a submit and the checks bear: 40 levels, an empty text, a list in a paragraph', async () => {
    const odd = root(
      paragraph(text('')),
      paragraph({ type: 'list', children: [text('列')] }),
      text('无段'),
      { type: 'linebreak' },
      { type: 'tablecell', children: [] },
    )
    for (const body of [JSON.parse(nested('list', 38)), odd, richText('正常。')]) {
      expect((await store(body)).status).toBe(200)
      const view = await app.request('GET', `/api/cases/${story.id}/editorial`, {
        token: await app.login('writer@media'),
      })
      expect(failure(view, 'editorial')).toBeNull()
    }
  })

  test('clears', async () => {
    const other = await create(app, 'writer@media', 'speeches', complete(app, 'speeches', '清空'))
    expect((await save(app, 'writer@media', other, { body: null })).body.doc.body ?? null).toBeNull()
  })
})
