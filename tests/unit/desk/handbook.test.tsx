/** The handbook says what the product says: its quoted words are buttons and headings of the desk, its pictures and links are there. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { zh as frame } from '@payloadcms/translations/languages/zh'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ROLES } from '../../../src/editorial/rules/roles'
import * as zh from '../../../src/messages/zh/index'
import { chapterText, pictureBytes } from '../../../src/platform/handbook'
import { linkAddress, pictureAddress } from '../../../src/desk/handbook/addresses'
import { chapterOf, CHAPTERS } from '../../../src/desk/handbook/chapters'
import { anchorOf, headingsOf, textOf } from '../../../src/desk/handbook/headings'
import { Markdown } from '../../../src/desk/handbook/Markdown'
import { PICTURES } from '../../handbook/pictures'

const FOLDER = path.resolve('docs/handbook')
const IMAGES = path.join(FOLDER, 'images')
const MOST_BYTES = 3 * 1024 * 1024

/** Every sentence of a catalogue, however deep it lies. */
const sentences = (catalogue: object): string[] =>
  Object.values(catalogue).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : sentences(value as object),
  )
const SAID = [...sentences(zh), ...sentences(frame.translations)]
const EXACT = new Set(SAID)
/** Sentences with a value in them, as long as enough of them is words. */
const OPEN = SAID.filter(
  (text) => /\{\w+\}/.test(text) && /\p{Script=Han}{2}/u.test(text.replace(/\{\w+\}/g, ' ')),
).map(
  (text) =>
    new RegExp(
      `^${text
        .split(/\{\{?\w+\}\}?/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
        .join('.+')}$`,
    ),
)
const isSaid = (words: string): boolean => EXACT.has(words) || OPEN.some((pattern) => pattern.test(words))

const quoted = (text: string): string[] => [...text.matchAll(/「([^」]*)」/g)].map(([, words = '']) => words)

/** All nodes of one kind below a node. */
const all = <T extends Nodes['type']>(node: Nodes, type: T): Extract<Nodes, { type: T }>[] => [
  ...(node.type === type ? [node as Extract<Nodes, { type: T }>] : []),
  ...('children' in node ? node.children.flatMap((child) => all(child, type)) : []),
]

const read = (name: string): Root => fromMarkdown(readFileSync(path.join(FOLDER, `${name}.md`), 'utf8'))
const anchors = (root: Root): string[] => [...headingsOf(root, 2), ...headingsOf(root, 3)].map(anchorOf)

/** What is wrong with a link of a chapter, or null. */
function deadLink(from: string, url: string): string | null {
  const [file = '', anchor] = url.split('#')
  const name = file === '' ? from : file.replace(/\.md$/, '')
  if (!CHAPTERS.some((each) => each === name)) return `${url}: no such chapter`
  return anchor === undefined || anchors(read(name)).includes(anchor) ? null : `${url}: no such heading`
}

it('there is a chapter for everybody, one for each role and one of the wave, and none beside', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md')
  expect(files.sort()).toEqual(['basics', ...ROLES, 'wave'].map((name) => `${name}.md`).sort())
  for (const role of ROLES) expect(chapterOf(undefined, role)).toBe(role)
  for (const name of ['README', '..', '../writer', 'toString', '']) expect(chapterOf(name, 'writer')).toBeNull()
})

describe.each(['README', ...CHAPTERS])('the chapter %s', (name) => {
  const text = readFileSync(path.join(FOLDER, `${name}.md`), 'utf8')
  const root = read(name)

  it('quotes words that the desk says', () => {
    expect(quoted(text).filter((words) => !isSaid(words))).toEqual([])
  })
  it('has one title, and no two headings of one name', () => {
    expect(headingsOf(root, 1).map((heading) => root.children.indexOf(heading))).toEqual([0])
    expect(anchors(root)).toEqual([...new Set(anchors(root))])
  })
  it('leads to chapters and headings that are there', () => {
    expect(all(root, 'link').flatMap(({ url }) => deadLink(name, url) ?? [])).toEqual([])
  })
  it('shows pictures that are there, each with its words', async () => {
    for (const { url, alt } of all(root, 'image')) {
      expect(alt?.trim(), url).toBeTruthy()
      expect(await pictureBytes(pictureAddress(url).replace('/api/handbook/', '')), url).not.toBeNull()
    }
  })
  it('has forms alone that the desk can draw', () => {
    expect(renderToStaticMarkup(<Markdown node={root} />)).toContain(textOf(root.children[0] as Nodes))
  })
})

describe('pictures', () => {
  const shown = CHAPTERS.flatMap((name) => all(read(name), 'image').map(({ url }) => path.basename(url, '.webp')))
  it('are all made by the script, and all shown', () => {
    const files = readdirSync(IMAGES).map((file) => path.basename(file, '.webp'))
    const made = PICTURES.map(({ name }) => name)
    expect(files.sort()).toEqual([...made].sort())
    expect([...new Set(shown)].sort()).toEqual([...made].sort())
  })
  it('are small', () => {
    const sizes = readdirSync(IMAGES).map((file) => statSync(path.join(IMAGES, file)).size)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES)
  })
  it.each(['../writer.md', '..%2fwriter.md', 'login.png', 'nothing.webp', ''])('%s is none', async (name) => {
    expect(await pictureBytes(name)).toBeNull()
  })
})

describe('what a mistake would look like', () => {
  it('a word that no button has', () => expect(['一键发布', '提交给领导', '退'].filter(isSaid)).toEqual([]))
  it('a word that the desk says', () =>
    expect(['通过', '新建典型案例', '一次改正 3 处'].filter((words) => !isSaid(words))).toEqual([]))
  it('a link to nowhere', () => {
    expect(deadLink('writer', 'nobody.md')).not.toBeNull()
    expect(deadLink('writer', 'basics.md#没有这一节')).not.toBeNull()
  })
  it.each(['https://example.org/', 'javascript:alert(1)', '//example.org', 'README.md', '../adr/0001.md'])(
    'the link %s is refused',
    (url) => expect(() => linkAddress(url)).toThrow('no chapter'),
  )
  it.each(['https://example.org/x.webp', 'images/../x.webp', 'images/x.png'])('the picture %s is refused', (url) =>
    expect(() => pictureAddress(url)).toThrow('no picture'),
  )
  it.each(['<script>alert(1)</script>', '*slanted*', '```\ncode\n```', '---'])('%s has no form', (text) =>
    expect(() => renderToStaticMarkup(<Markdown node={fromMarkdown(text)} />)).toThrow('no form'),
  )
  it('a chapter is read as it lies there', async () => expect(await chapterText('writer')).toContain('# 写稿人'))
})
