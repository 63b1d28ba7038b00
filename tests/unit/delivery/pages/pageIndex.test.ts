/** The index of pages on the disk: what is found by what, what was touched, and what it forgets. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { INDEX_FILES } from '../../../../src/delivery/pages/indexFile'
import type { Page } from '../../../../src/delivery/pages/page'
import { ALL } from '../../../../src/delivery/pages/comparison'
import { Index } from '../../../../src/delivery/pages/pageIndex'
import { Shows } from '../../../../src/delivery/pages/shows'

let folder = ''
let index: Index
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-index-'))
  index = new Index(folder)
})
afterEach(async () => {
  index.close()
  await rm(folder, { recursive: true, force: true })
})

const pageOf = (address: string, more: Partial<Page> = {}): Page => ({
  address,
  seq: 1,
  status: 200,
  headers: [['Content-Type', 'text/html']],
  files: [],
  shows: new Shows([['story', 'edition']]),
  tags: ['tag'],
  until: Infinity,
  end: Infinity,
  ...more,
})
const publicly = (story: string, revision: string | null) => ({ story, kind: 'cases', slug: story, revision })
const stored = async () =>
  (await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'latin1')))).join('')

describe('a page in the index', () => {
  it('comes back as it was put in, also after another opening', () => {
    const page = pageOf('/cases/a', {
      files: ['picture'],
      shows: new Shows([
        ['story', 'edition'],
        ['other', null],
      ]),
      until: 1_700_000_000_123,
    })
    index.add(page)
    index.close()
    index = new Index(folder)
    const entry = index.get('/cases/a')
    expect(entry?.page).toEqual(page)
    expect([entry?.stale, index.get('/cases/b')]).toEqual([false, undefined])
  })

  it('takes the place of the one before it, and each keeping has a name of its own', () => {
    const first = index.add(pageOf('/cases', { files: ['old'] }))
    const second = index.add(pageOf('/cases', { seq: 2, tags: ['new'], files: ['picture', 'picture'] }))
    expect([index.has(first), index.has(second), index.addresses()]).toEqual([false, true, ['/cases']])
    expect([index.tagged('tag', 9), index.tagged('new', 9), index.showing('story', 9)]).toEqual([
      [],
      ['/cases'],
      ['/cases'],
    ])
    expect([[...index.withFile('old')], [...index.withFile('picture')]]).toEqual([[], ['/cases']])
  })

  // One, as many as are read at a time, one more, and many.
  it.each([1, 20, 21, 60])('is found among %i that show the same, until it is taken out', (count) => {
    const addresses = Array.from({ length: count }, (_, at) => `/units/u${at}`)
    for (const address of addresses) index.add(pageOf(address, { files: ['picture'] }))
    for (const [at, address] of addresses.entries()) {
      for (const found of [index.showing('story', 2), index.tagged('tag', 2), [...index.withFile('picture')]])
        expect(found.toSorted()).toEqual(addresses.slice(at).toSorted())
      expect(index.remove(address)).toBe(true)
    }
    expect(index.remove('/units/u0')).toBe(false)
  })

  it('that was made after an entry of the log is not found by it', () => {
    index.add(pageOf('/cases', { seq: 5 }))
    expect([index.showing('story', 5), index.naming('story', 5), index.tagged('tag', 5)]).toEqual([[], [], []])
    expect(index.showing('story', 6)).toEqual(['/cases'])
  })

  it('that is a story is not found by tags: nobody makes it again before it is asked for', () => {
    index.add(pageOf('/cases/a'))
    expect([index.tagged('tag', 9), index.naming('story', 9)]).toEqual([[], ['/cases/a']])
  })
})

describe('what the log said', () => {
  const learn = (seq: number, moves: [string, string | null][], tags: string[] = []) =>
    index.touched.learn({
      moves: moves.map(([story, revision]) => ({ ...publicly(story, revision), seq })),
      tags: new Map(tags.map((tag) => [tag, seq])),
    })

  it('touches pages that were made before, by their tags and their stories, and no others', () => {
    const page = pageOf('/cases/a')
    expect(index.touched.isTouched(page)).toBe(false)
    learn(3, [], ['tag'])
    learn(2, [], ['tag'])
    expect([index.touched.isTouched({ ...page, seq: 2 }), index.touched.isTouched({ ...page, seq: 3 })]).toEqual([
      true,
      false,
    ])
    expect(index.touched.isTouched(pageOf('/', { tags: [], shows: new Shows([]) }))).toBe(false)
    learn(4, [['story', 'next']])
    expect([index.touched.isTouched({ ...page, seq: 3 }), index.touched.isDown({ ...page, seq: 3 })]).toEqual([
      true,
      false,
    ])
  })

  it('takes down what showed the story, and leaves what says that it is not live', () => {
    learn(4, [['story', null]])
    learn(5, [['story', 'again']])
    const page = pageOf('/cases/a', { seq: 3 })
    expect(index.touched.isDown(page)).toBe(true)
    expect(index.touched.isDown({ ...page, seq: 4 })).toBe(false)
    expect(index.touched.isDown({ ...page, shows: new Shows([['story', null]]) })).toBe(false)
  })
})

describe('a comparison with what is public', () => {
  beforeEach(() => {
    index.add(pageOf('/cases/right', { shows: new Shows([['right', 'r1']]) }))
    index.add(pageOf('/cases/other', { shows: new Shows([['other', 'o1']]) }))
    index.add(pageOf('/cases/down', { shows: new Shows([['down', 'd1']]) }))
    index.add(pageOf('/cases/unknown', { shows: new Shows([['unknown', 'u1']]) }))
    index.add(pageOf('/cases/gone', { shows: new Shows([['gone', null]]) }))
    index.add(pageOf('/cases/up', { shows: new Shows([['up', null]]) }))
    index.add(pageOf('/cases/later', { seq: 9, shows: new Shows([['right', 'r1']]) }))
  })
  const stories = [
    publicly('right', 'r1'),
    publicly('other', 'o2'),
    publicly('down', null),
    publicly('gone', null),
    publicly('up', 'up1'),
  ]
  const stale = () => index.addresses().filter((address) => index.get(address)?.stale)

  it('finds what may not be shown, and what is to be made again', () => {
    const { dead, stale: found } = index.comparison.of(stories, ALL, 5)
    expect(dead.toSorted()).toEqual(['/cases/down', '/cases/unknown'])
    expect(found).toEqual(expect.arrayContaining(['/cases/other', '/cases/up']))
    for (const address of dead) index.remove(address)
    expect(stale().toSorted()).toEqual(['/cases/other', '/cases/up'])
    expect(index.madeAfter(5)).toEqual(['/cases/later'])
  })

  it('looks at a part of the stories alone', () => {
    const found = index.comparison.of(
      stories.filter(({ story }) => story > 'gone' && story <= 'right'),
      ['gone', 'right'],
      5,
    )
    expect(found).toEqual({ dead: [], stale: ['/cases/other'] })
    expect(index.comparison.of([], ['unknowm', 'unknown'], 5)).toMatchObject({ dead: ['/cases/unknown'] })
    expect(index.comparison.of([], ['up', ALL[1]], 5)).toEqual({ dead: [], stale: [] })
  })

  it('leaves alone what was made later', () => expect(index.comparison.of([], ALL, 0)).toEqual({ dead: [], stale: [] }))

  it('trusts nothing where the log is not known', () => {
    index.comparison.doubtAll()
    expect(stale()).toHaveLength(7)
  })

  it('finds the addresses that have no page', () =>
    expect(index.missing(['/cases/right', '/cases/none', '/cases/up'])).toEqual(['/cases/none']))
})

it('forgets what was removed, in every file of it', async () => {
  index.add(pageOf('/cases/a', { tags: ['topic:词'], headers: [['Link', 'canary-of-the-index']] }))
  index.remember('x', 'y')
  index.clear()
  expect(await stored()).toContain('canary-of-the-index')
  index.remove('/cases/a')
  index.touched.learn({ moves: [], tags: new Map([['topic:canary-of-the-index', 2]]) })
  index.clear()
  expect(await stored()).not.toContain('canary-of-the-index')
  expect(index.recall('x')).toBe('y')
})

it('writes all of a step or nothing', () => {
  expect(() =>
    index.write(() => {
      index.add(pageOf('/cases/a'))
      throw new Error('in the middle')
    }),
  ).toThrow('in the middle')
  expect(index.addresses()).toEqual([])
})

it('is made anew where its file is none', async () => {
  index.add(pageOf('/cases/a'))
  index.close()
  for (const name of INDEX_FILES) await rm(path.join(folder, name), { force: true })
  await writeFile(
    path.join(folder, INDEX_FILES[0] ?? ''),
    'this is no database, and long enough to be looked at as one'.repeat(99),
  )
  index = new Index(folder)
  expect(index.addresses()).toEqual([])
})
