/** The exported folder: what lies in it after each export, and after one that was broken off. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Folder } from '../../../../src/ops/export/folder'
import { referencesIn } from '../../../../src/ops/export/references'
import { exportSite } from '../../../../src/ops/export/site'
import { t } from '../../../../src/messages/index'
import { MadeUpSite, ORIGIN } from './madeUpSite'

let root = ''
let site: MadeUpSite
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'exemplar-export-'))
  site = new MadeUpSite()
  site.publish('a', 'a1', ['a.jpg', 'both.jpg'])
  site.publish('b', 'b1', ['both.jpg'])
})
afterEach(() => rm(root, { recursive: true, force: true }))

const out = () => path.join(root, 'out')
const run = async (live?: string) => exportSite(await Folder.open(out()), site, live, () => {})
const names = async (): Promise<string[]> => {
  const found = await readdir(out(), { recursive: true, withFileTypes: true }).catch(() => [])
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out(), path.join(entry.parentPath, entry.name)))
    .sort()
}
const text = (name: string): Promise<string> => readFile(path.join(out(), name), 'utf8')
/** Every file with its bytes: what has changed is seen by comparing. */
const content = async () =>
  new Map(await Promise.all((await names()).map(async (name) => [name, await text(name)] as const)))
const changed = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].filter(([name, bytes]) => before.get(name) !== bytes && !/\.(gz|br)$/.test(name)).map(([name]) => name)
const everything = async () => [...(await content()).values()].join('\n')

describe('the first export', () => {
  it('holds every page, file and feed, in each encoding', async () => {
    const { answers } = await run()
    const all = await names()
    for (const name of [
      'answers/home.html',
      'pages/cases.html',
      'pages-2/cases.html',
      'pages/cases/a.html',
      'pages/feed.xml.file',
    ])
      expect(all).toEqual(expect.arrayContaining([name, `${name}.gz`, `${name}.br`]))
    expect(all).toEqual(expect.arrayContaining(['files/_next/static/build.css.gz', 'files/api/media/file/a.jpg']))
    expect(all).toEqual(expect.arrayContaining(['files/feeds/cases.xml.gz', 'files/pictures/site.png']))
    for (const name of ['files/api/media/file/a.jpg.gz', 'files/pictures/site.png.gz']) expect(all).not.toContain(name)
    expect(gunzipSync(await readFile(path.join(out(), 'pages/cases/a.html.gz'))).toString()).toBe(
      await text('pages/cases/a.html'),
    )
    expect(answers).toBeGreaterThan(10)
    expect(await everything()).not.toContain('pages/search')
  })
  it('has pages in 繁体, and leaves other variants to the program', async () => {
    await run()
    const all = await names()
    expect(all).toContain('pages/hant/cases/a.html')
    expect(all.filter((name) => name.includes('large'))).toEqual([])
    expect(site.asked.filter((address) => address.startsWith('/large'))).toEqual([])
    expect(await text('nginx.conf')).toMatch(/location ~ "\^\/\(\?:hant\/elder\|.*large.*" \{\n {2}return 418;/)
    site.withdraw('a')
    await run()
    expect(await names()).not.toContain('pages/hant/cases/a.html')
    expect(await names()).toContain('gone/hant/cases/a.html')
  })
  it('has stories as Word documents under one name for all, and a notice in the place of one that was withdrawn', async () => {
    await run()
    expect(await text('files/cases/a.docx')).toContain('document of a')
    expect((await names()).filter((name) => name.includes('.docx.'))).toEqual([])
    expect((await text('nginx.conf')).match(/.*content-disposition.*/g)).toEqual([
      '  add_header content-disposition "attachment" always;',
    ])
    site.publish('b', 'b2')
    site.withdraw('a')
    await run()
    expect(await text('files/cases/b.docx')).toContain('b2')
    const all = await names()
    expect([all.includes('files/cases/a.docx'), all.includes('gone/cases/a.docx.html')]).toEqual([false, true])
  })
  it('says what only the running program can do', async () => {
    await run()
    const told = await text('nginx.conf')
    expect(told).toContain('if ($exemplar_asked ~ "^/cases\\?(?:.*&)?(?:unit)=") {\n  return 418;')
    expect(told).toContain('location ~ "^/(?:(?:hant|elder)/)?(?:admin|search)(?:/|$)" {\n  return 418;')
    await run('https://live.example.cn')
    expect(await text('nginx.conf')).toContain('return 302 https://live.example.cn$request_uri;')
  })
})

describe('a second export', () => {
  it('writes nothing where nothing changed', async () => {
    await run()
    const before = await content()
    site.asked = []
    expect(await run()).toMatchObject({ written: 0, removed: 0, reload: false })
    expect(changed(before, await content())).toEqual([])
    // Variants are made of their page: what it says of itself is said of them.
    expect(site.asked).toContain('/cases/a')
    expect(site.asked).not.toContain('/hant/cases/a')
  })
  it('writes what a publication changed', async () => {
    await run()
    const before = await content()
    site.publish('c', 'c1')
    await run()
    const touched = changed(before, await content())
    expect(touched).toEqual(expect.arrayContaining(['pages/cases/c.html', 'answers/home.html', 'pages/cases.html']))
    expect(touched.filter((name) => name.startsWith('pages/cases/'))).toEqual(['pages/cases/c.html'])
  })
  it('mends what somebody spoilt', async () => {
    await run()
    const right = await text('pages/cases/a.html')
    await writeFile(path.join(out(), 'pages/cases/a.html'), 'spoilt')
    await rm(path.join(out(), 'pages/cases/b.html.gz'))
    await run()
    expect(await text('pages/cases/a.html')).toBe(right)
    expect(await names()).toContain('pages/cases/b.html.gz')
  })
  it('of another build has its files and not those of the old one', async () => {
    await run()
    site.build = 'other'
    await run()
    expect((await names()).filter((name) => name.startsWith('files/_next') && name.endsWith('.css'))).toEqual([
      'files/_next/static/other.css',
    ])
  })
  it('gives a page that changed a time that it did not have', async () => {
    await run()
    const { stat } = await import('node:fs/promises')
    const time = async () => Math.floor((await stat(path.join(out(), 'pages/cases/a.html'))).mtimeMs / 1000)
    const before = await time()
    site.publish('a', 'a2', ['a.jpg', 'both.jpg'])
    await run()
    expect(await time()).toBeGreaterThan(before)
  })
})

describe('what was withdrawn', () => {
  it('is gone with its files, and is 410 or leads on', async () => {
    site.publish('c', 'c1')
    await run()
    site.withdraw('a')
    site.withdraw('c', 'b')
    const { reload } = await run()
    const all = await names()
    expect(all.filter((name) => /pages\/cases\/[ac]\.html|file\/a\.jpg/.test(name))).toEqual([])
    expect(all).toEqual(expect.arrayContaining(['gone/cases/a.html', 'files/api/media/file/both.jpg']))
    expect(await text('answers/home.html')).not.toContain('/cases/a')
    expect(await text('nginx.conf')).toContain('location = /cases/c {\n  return 308 "/cases/b";\n}')
    expect(reload).toBe(true)
  })
  it('is removed before anything is written', async () => {
    await run()
    site.withdraw('a')
    site.publish('c', 'c1')
    let seen: string[] | undefined
    site.meanwhile = async (address) => {
      if (!address.startsWith('/api/')) seen ??= await names()
    }
    await run()
    expect(seen).not.toContain('pages/cases/a.html')
    expect(seen).not.toContain('pages/cases/a.html.gz')
    expect(seen).not.toContain('files/api/media/file/a.jpg')
  })
  it('meanwhile is not there at the end, wherever the walk was', async () => {
    for (const moment of ['/', '/cases/a', '/cases/b', '/feed.xml', '/cases?page=2']) {
      await rm(out(), { recursive: true, force: true })
      site.publish('a', 'a1', ['a.jpg'])
      let left = true
      site.meanwhile = (address) => {
        if (address === moment && left) {
          left = false
          site.withdraw('a')
        }
      }
      await run()
      expect(left).toBe(false)
      expect(await text('answers/home.html')).not.toContain('/cases/a')
      expect(
        (await names()).filter((name) => /pages\/cases\/a\.|a\.jpg/.test(name)),
        moment,
      ).toEqual([])
    }
  })
  it('is not named by a page that cannot be made again', async () => {
    await run()
    site.withdraw('a')
    site.broken.set('/', 503)
    await expect(run()).rejects.toThrow(t('export.noAnswer', { address: '/' }))
    expect(await names()).not.toContain('answers/home.html')
    site.broken.clear()
    await run()
    expect(await text('answers/home.html')).not.toContain('/cases/a')
  }, 20_000)
  it('is not left by an export that was broken off', async () => {
    site.meanwhile = (address) => {
      // A page names it that is whole by then.
      if (address === '/api/media/file/a.jpg') throw new Error('broken off')
    }
    await expect(run()).rejects.toThrow('broken off')
    expect(await names()).toContain('pages/cases/a.html')
    site.meanwhile = () => {}
    site.editions.delete('a')
    await run()
    expect((await names()).filter((name) => name.startsWith('pages/cases/a'))).toEqual([])
  })
})

describe('the folder', () => {
  it('of somebody else is refused, and nothing of it is touched', async () => {
    await writeFile(path.join(root, 'letter.txt'), 'mine')
    await expect(Folder.open(root)).rejects.toThrow(t('export.notOurs', { folder: root }))
    expect(await readdir(root)).toEqual(['letter.txt'])
  })
  it.each(['{}', 'null', '[', '{"build":1}'])('with a manifest that says %s is refused', async (said) => {
    await writeFile(path.join(root, 'manifest.json'), said)
    await expect(Folder.open(root)).rejects.toThrow(t('export.notOurs', { folder: root }))
  })
  it('that is a file is refused', async () => {
    await writeFile(out(), 'x')
    await expect(Folder.open(out())).rejects.toThrow(t('export.notAFolder', { folder: out() }))
  })
})

it('finds what documents name, and nothing of others', () => {
  const document = `<a href="/a#b"><a href="https://other.cn/c"><a href="//evil/x"><a href="?page=2"><form action="/d?e=1&amp;f=2">
    <img srcset="/g 480w, /h 960w"><meta content="${ORIGIN}/i"><loc>${ORIGIN}/j</loc>{"url":"${ORIGIN}/k"}&lt;img src=&quot;${ORIGIN}/m&quot;&gt;<a href="${ORIGIN}">${ORIGIN}.evil/l`
  expect(referencesIn(document, ORIGIN).sort()).toEqual(['/', '/a', '/d?e=1&f=2', '/g', '/h', '/i', '/j', '/k', '/m'])
})
