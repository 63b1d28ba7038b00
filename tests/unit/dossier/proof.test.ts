/** What a dossier must have to be called whole: every part of it, in its form, and the proof that goes with it. */
import { describe, expect, it } from 'vitest'
import { jsonText } from '../../../src/dossier/manifest'
import { whole } from '../../../src/dossier/zip/write'
import { dossierParts, forged, foundIn, partsOf, sealed, zipped } from '../../support/dossiers'

const ENTRIES = 'audit/entries.json'
const LOG = 'audit/log.json'
const story = () => sealed(partsOf(dossierParts()))

/** A dossier of which some parts are JSON of another value. */
async function withValues(values: Record<string, unknown>): Promise<string[]> {
  const parts = dossierParts()
  for (const [name, value] of Object.entries(values)) parts.set(name, Buffer.from(jsonText(value)))
  return foundIn(await sealed(partsOf(parts)))
}
const valueOf = (name: string) => JSON.parse(String(dossierParts().get(name)))

describe('the end of the archive is the end of the file', () => {
  it('a forged copy of the same length behind it', async () => {
    const copy = await zipped([...partsOf(dossierParts().set('README.txt', Buffer.from('明说')))])
    const bytes = await story()
    const filled = Buffer.concat([copy, Buffer.alloc(bytes.length - copy.length - 22), bytes.subarray(-22)])
    expect(filled).toHaveLength(bytes.length)
    expect(await foundIn(Buffer.concat([bytes, filled]))).toEqual(['end'])
  })
  it.each([1, 1002, 1003, 6000])('%i bytes behind it, and a copy of its last 22', async (length) => {
    const bytes = await story()
    expect(await foundIn(Buffer.concat([bytes, Buffer.alloc(length), bytes.subarray(-22)]))).toEqual(['end'])
  })
})

describe('what would keep a verification for ever', () => {
  it('a number beyond all numbers', async () => {
    const bytes = await forged(LOG, (text) => text.replace('"entries": 11', '"entries": 1e999'))
    expect(await foundIn(bytes)).toEqual([`shape ${LOG}`])
  })
  it.each([0, -1, 1.5, 2 ** 53, 1e13, '11', null])('a log of %j entries', async (entries) => {
    expect(await withValues({ [LOG]: { ...valueOf(LOG), entries } })).toEqual([`shape ${LOG}`])
  })
  it('a manifest that names more than there is, by far', async () => {
    const files = Array.from({ length: 200_000 }, (_, index) => ({
      name: `media/${index}`,
      sha256: '0'.repeat(64),
      size: 0,
    }))
    const manifest = jsonText({ form: 'exemplar-dossier-1', holds: 'story', files })
    expect(await foundIn(await zipped([whole('manifest.json', Buffer.from(manifest))]))).toHaveLength(200_000)
  })
  it('more parts than any dossier', async () => {
    const many = Array.from({ length: 20_001 }, (_, index) => whole(`media/${index}`, Buffer.alloc(0)))
    expect(await foundIn(await zipped(many))).toEqual(['many'])
  })
  it.each(['story.json', 'batch.json', 'revisions/001/canonical.json'])('%s nested without end', async (name) => {
    const parts = dossierParts().set(name, Buffer.from('[{"a":'.repeat(1_000_000)))
    expect((await foundIn(await sealed(partsOf(parts), name === 'batch.json' ? 'batch' : 'story')))[0]).toMatch(
      /^(?:tooLarge|revisionHash) /,
    )
  })
  it('brackets within a text are no nesting', async () => {
    const comment = { text: `"\\${'['.repeat(5_000)}` }
    expect(await withValues({ 'comments.json': [comment] })).toEqual([])
  })
})

describe('no proof, no whole', () => {
  it.each([[null], [''], [[]], [0], [{}], [[null]]])('entries that are %j', async (value) => {
    const problems = await withValues({ [ENTRIES]: value })
    expect(problems).not.toEqual([])
  })
  it('neither entries, nor reviews, nor how many', async () => {
    const proof = { root: 'x', paths: {} }
    expect(await withValues({ [ENTRIES]: [], [LOG]: proof, 'reviews.json': [] })).toEqual([`shape ${LOG}`])
  })
  it.each(['seq', 'hash', 'previous', 'at', 'event', 'data', 'actor'])(
    'an entry with another kind of %s',
    async (name) => {
      const [first, ...rest] = valueOf(ENTRIES)
      expect(await withValues({ [ENTRIES]: [{ ...first, [name]: '\u001b[2J' }, ...rest] })).toContain(
        name === 'event' ? 'entryHash 2' : `shape ${ENTRIES}`,
      )
    },
  )
  it('no revision, one twice, a gap', async () => {
    const told = valueOf('story.json')
    const [one, two] = told.revisions
    for (const revisions of [[], [one, two, two], [two], [one, { ...one, number: 2 }]])
      expect(await withValues({ 'story.json': { ...told, revisions } })).toEqual(['revisions story.json'])
  })
  it.each([...dossierParts().keys()].filter((name) => !name.startsWith('media/')))('%s is not there', async (name) => {
    const parts = dossierParts()
    parts.delete(name)
    const [problem] = await foundIn(await sealed(partsOf(parts)))
    expect(problem).toBe(name === 'story.json' ? 'shape story.json' : `missing ${name}`)
  })
  it.each([...dossierParts().keys()].filter((name) => !/^media|canonical/.test(name)))('%s is empty', async (name) => {
    expect(await foundIn(await sealed(partsOf(dossierParts().set(name, Buffer.alloc(0)))))).toContain(`shape ${name}`)
  })
  it.each([...dossierParts().keys()].filter((name) => name.endsWith('.json') && !/canonical/.test(name)))(
    '%s in another writing of the same value',
    async (name) => {
      expect(await foundIn(await forged(name, (text) => `${text} `))).toContain(`shape ${name}`)
    },
  )
})

describe('what is said twice agrees', () => {
  const REVIEWS = 'reviews.json'
  it.each<[string, string, (text: string) => string, string]>([
    ['who decided', REVIEWS, (text) => text.replace('编辑甲', '编辑乙'), 'review reviews.json 1'],
    ['by which id', REVIEWS, (text) => text.replace('"p1"', '"p2"'), 'review reviews.json 1'],
    ['what', REVIEWS, (text) => text.replace('"returned"', '"passed"'), 'review reviews.json 1'],
    ['at which step', REVIEWS, (text) => text.replace('"unitReview"', '"signOff"'), 'review reviews.json 1'],
    ['why', REVIEWS, (text) => text.replace('数字有误', '数字无误'), 'review reviews.json 1'],
    ['whether secrets were looked for', REVIEWS, (text) => text.replace('false', 'true'), 'review reviews.json 1'],
    ['in which order', REVIEWS, (text) => text.replace('"order": 1', '"order": 2'), 'review reviews.json 1'],
    ['no review', REVIEWS, () => '[]\n', 'noReview 3'],
    ['the title', 'story.json', (text) => text.replace('二稿', '三稿'), 'storyFacts story.json'],
    ['the unit', 'story.json', (text) => text.replace('本报', '他报'), 'storyFacts story.json'],
    ['the stage', 'story.json', (text) => text.replace('unitReview', 'published'), 'storyFacts story.json'],
    [
      'a publication that the log does not know',
      'story.json',
      (text) =>
        jsonText({
          ...JSON.parse(text),
          publication: { history: [{ at: '2026-01-01T00:00:00.000Z', edition: 2, event: 'published' }] },
        }),
      'storyFacts story.json',
    ],
    ['a correction that was none', 'corrections.json', () => jsonText([{ number: 1 }]), 'corrections corrections.json'],
    [
      'when a revision was public',
      'revisions/001/revision.json',
      (text) => text.replace('"published": []', '"published": [\n    "2026-01-01T00:00:00.000Z"\n  ]'),
      'revisionFacts revisions/001/revision.json',
    ],
  ])('%s', async (_, name, change, problem) => {
    expect(await foundIn(await forged(name, change))).toContain(problem)
  })
  it('a review that nobody wrote down', async () => {
    const [review] = valueOf(REVIEWS)
    expect(await withValues({ [REVIEWS]: [review, { ...review, order: 2 }] })).toEqual(['review reviews.json 2'])
  })
})
