/** The Word document at the address of a story: what is live, of that edition alone, and what stands there otherwise. */
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { ReactNode } from 'react'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, type Kind } from '../../src/editorial/rules/kinds'
import { WORD_TAG } from '../../src/editorial/rules/pageTags'
import { noParts } from '../../src/platform/pageParts'
import { withAnswer, type Answer } from '../../src/platform/response'
import { startApp, type App } from '../support/app'
import { picture, post, upload } from '../support/media'
import { act, complete, create, richText, save, walk } from '../support/stories'
import { wordParts } from '../support/wordParts'

const ORIGIN = 'https://news.example.cn'
let app: App
let before: string | undefined
beforeAll(async () => {
  app = await startApp()
  before = process.env.SITE_URL
  process.env.SITE_URL = ORIGIN
})
afterAll(async () => {
  if (before === undefined) delete process.env.SITE_URL
  else process.env.SITE_URL = before
  await app.stop()
})

type Page = { default: (props: { params: Promise<{ slug: string }> }) => Promise<ReactNode> }
const PAGES: Record<Kind, () => Promise<Page>> = {
  cases: () => import('../../app/(site)/cases/[slug]/page'),
  speeches: () => import('../../app/(site)/speeches/[slug]/page'),
  notices: () => import('../../app/(site)/notices/[slug]/page'),
  news: () => import('../../app/(site)/news/[slug]/page'),
  campaigns: () => import('../../app/(site)/campaigns/[slug]/page'),
}

/** What the page at an address answers. @returns where it leads, where it leads elsewhere */
async function ask(kind: Kind, part: string): Promise<Answer & { parts: ReturnType<typeof noParts>; to?: string }> {
  const answer = { address: `/${kind}/${part}`, parts: noParts() } as Answer & { parts: ReturnType<typeof noParts> }
  const { default: page } = await PAGES[kind]()
  const to = await withAnswer(answer, () => page({ params: Promise.resolve({ slug: part }) })).then(
    () => undefined,
    (error: { digest?: string }) => {
      const [, , location] = error.digest?.split(';') ?? []
      if (!error.digest?.startsWith('NEXT_REDIRECT')) throw error
      return location
    },
  )
  return { ...answer, to }
}

const slugOf = async (kind: Kind, id: string): Promise<string> =>
  (await app.request('GET', `/api/${kind}/${id}`, { token: await app.login('director@office') })).body.slug

async function live(kind: Kind, title: string, more: Record<string, unknown> = {}) {
  const office = kind === 'campaigns'
  const story = await create(app, office ? 'gatekeeper@office' : 'writer@media', kind, {
    ...complete(app, kind, title),
    ...more,
  })
  const { revision } = await walk(app, story, 'published', office)
  return { ...story, revision, slug: await slugOf(kind, story.id) }
}
const bodyOf = ({ file }: Answer): string => wordParts(file?.bytes ?? new Uint8Array()).text('word/document.xml')

describe('what is live', () => {
  test.each(KINDS)('of %s is a document of this edition under its title', async (kind) => {
    const story = await live(kind, `文件测试${kind}`)
    const answer = await ask(kind, `${story.slug}.docx`)
    const { bytes = new Uint8Array(), headers = [] } = answer.file ?? {}
    expect(Object.fromEntries(headers)).toEqual({
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': expect.stringContaining(
        `filename="${story.slug}.docx"; filename*=UTF-8''${encodeURIComponent(`文件测试${kind}`)}.docx`,
      ),
      'Cache-Control': 'no-cache',
      'Accept-Ranges': 'bytes',
      'X-Robots-Tag': 'noindex',
    })
    const parts = wordParts(bytes)
    expect(parts.find('//dc:title', 'docProps/core.xml')).toEqual([`文件测试${kind}`])
    expect(parts.names.filter((name) => name.includes('header'))).toEqual([])
    expect(answer.parts.shows).toEqual(new Map([[story.id, story.revision]]))
    expect([...answer.parts.tags]).toContain(WORD_TAG)
    // Asked again it is the same file, to the byte.
    const again = (await ask(kind, `${story.slug}.docx`)).file?.bytes ?? new Uint8Array()
    expect(createHash('sha256').update(again).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('holds its pictures, of another form their copy, and nothing that is never public', async () => {
    const plain = await upload(app, 'writer@media', await picture(), { alt: '甲', rightsHolder: '市融媒体中心' })
    const webp = await sharp(await picture(300, 200))
      .webp()
      .toBuffer()
    const other = (
      await post(app, 'writer@media', webp, { alt: '丙', rightsHolder: '市融媒体中心' }, 'image/webp', 'IMG.webp')
    ).body.doc
    const shown = (id: string) => ({ type: 'upload', relationTo: 'media', value: id, fields: null })
    const body = richText('工商联抓住线索不放过。')
    const story = await live('cases', '带图的案例', {
      body: { root: { ...body.root, children: [...body.root.children, shown(plain.id), shown(other.id)] } },
      consent: { status: 'notNeeded', by: '秘密同意人' },
      figures: [
        {
          indicator: 'totalInvestment',
          amount: '1000',
          unit: 'usd10k',
          kind: 'target',
          asOf: '2023-07-05',
          note: '秘密说明',
        },
      ],
    })
    const { file } = await ask('cases', `${story.slug}.docx`)
    const parts = wordParts(file?.bytes ?? new Uint8Array())
    expect(parts.names.filter((name) => name.startsWith('word/media/'))).toEqual([
      'word/media/picture1.png',
      'word/media/picture2.jpeg',
    ])
    expect(parts.names.map((name) => parts.text(name)).join('')).not.toMatch(/秘密/)
  })

  test('is no document while a file that it shows cannot be read', async () => {
    const file = await upload(app, 'writer@media', await picture(), { alt: '甲', rightsHolder: '市融媒体中心' })
    const body = richText('工商联抓住线索不放过。')
    const shown = { type: 'upload', relationTo: 'media', value: file.id, fields: null }
    const story = await live('news', '图不见了', {
      body: { root: { ...body.root, children: [...body.root.children, shown] } },
    })
    await rm(path.join(app.dataDir, 'media', file.filename))
    await expect(ask('news', `${story.slug}.docx`)).rejects.toThrow(file.filename)
  })

  test('is that of the next edition once that is live', async () => {
    const story = await live('news', '两版的消息')
    await act(app, 'writer@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { body: richText('第二版的内容。') })
    expect(bodyOf(await ask('news', `${story.slug}.docx`))).not.toContain('第二版的内容')
    await walk(app, story, 'published')
    expect(bodyOf(await ask('news', `${story.slug}.docx`))).toContain('第二版的内容')
  })
})

describe('what is not live', () => {
  /** status, and where it leads; a document would stand third */
  const answered = async (kind: Kind, part: string) => {
    const { status, to, file } = await ask(kind, part)
    return [status, to, ...(file ? [file] : [])]
  }

  test('was never there, and is a draft: both 404', async () => {
    const draft = await create(app, 'writer@media', 'notices', complete(app, 'notices', '还没有发布的通知'))
    expect(await answered('notices', 'never-was.docx')).toEqual([404, undefined])
    expect(await answered('notices', `${await slugOf('notices', draft.id)}.docx`)).toEqual([404, undefined])
    for (const part of ['x.DOCX', 'x.docx.docx', '.docx', 'x.doc', '%2e%2e.docx'])
      expect(await answered('notices', part)).toEqual([404, undefined])
  })

  test('is withdrawn or suspended: 410, and back when it is resumed', async () => {
    const story = await live('notices', '要撤下的通知')
    const part = `${story.slug}.docx`
    const reason = { code: 'privacy', note: '测试' }
    await act(app, 'director@office', story, { action: 'suspend', revision: story.revision, reason })
    expect(await answered('notices', part)).toEqual([410, undefined])
    const { parts } = await ask('notices', part)
    expect(parts.shows.get(story.id)).toBeNull()
    await act(app, 'director@office', story, { action: 'resume', revision: story.revision })
    expect((await ask('notices', part)).file).toBeDefined()
    await act(app, 'director@office', story, { action: 'withdraw', revision: story.revision, reason })
    expect(await answered('notices', part)).toEqual([410, undefined])
  })

  test('has a successor: leads to the document of that', async () => {
    const [old, next] = [await live('cases', '旧的案例'), await live('news', '新的消息')]
    const reason = { code: 'superseded', note: '测试' }
    const successor = { kind: 'news', id: next.id }
    await act(app, 'director@office', old, { action: 'withdraw', revision: old.revision, reason, successor })
    expect(await answered('cases', `${old.slug}.docx`)).toEqual([undefined, `/news/${next.slug}.docx`])
    expect(await answered('cases', old.slug)).toEqual([undefined, `/news/${next.slug}`])
  })
})
