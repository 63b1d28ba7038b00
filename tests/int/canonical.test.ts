/** Law 2: what a revision says, recomputed without our code, the same on either database. */
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, type Kind } from '../../src/editorial/rules/kinds'
import { startApp, type App } from '../support/app'
import { fullStory, type Given } from '../support/fullStories'
import { jcs, sha256 } from '../support/jcs'
import { upload } from '../support/media'
import type { Who } from '../support/people'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

/** Two pixels; always the same bytes. */
const BYTES = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAD0lEQVQImWM4IaB3QkAPAAhlAg14rup2AAAAAElFTkSuQmCC',
  'base64',
)
const FILES = ['cover', 'picture', 'attachment', 'evidence', 'consent'] as const
const WORDS = {
  alt: '图',
  caption: '说明',
  credit: '摄影甲',
  rightsHolder: '本单位',
  license: 'own',
  identifiablePeople: 'consented',
  people: ['甲'],
  isMap: true,
  mapNumber: '浙S(2023)1号',
}

interface Frozen {
  number: number
  sha256: string
  canonical: string
  media: { id: string; sha256: string }[]
}

let app: App
const given = {} as Given
const officeGiven = {} as Given
beforeAll(async () => {
  app = await startApp()
  const campaign = await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns', '一次行动'))
  await walk(app, campaign, 'published', true)
  const notice = await create(app, 'writer@media', 'notices', complete(app, 'notices', '从前的通知'))
  await walk(app, notice, 'published')
  for (const [who, of] of [
    ['writer@media', given],
    ['gatekeeper@office', officeGiven],
  ] as const) {
    Object.assign(of, { app, campaign: campaign.id, notice: notice.id })
    for (const file of FILES) of[file] = (await upload(app, who, BYTES, WORDS)).id
  }
})
afterAll(() => app.stop())

const WRITER: Record<Kind, Who> = {
  cases: 'writer@media',
  speeches: 'writer@media',
  notices: 'writer@media',
  news: 'writer@media',
  campaigns: 'gatekeeper@office',
}
const revisions = async ({ kind, id }: Pick<Draft, 'kind' | 'id'>): Promise<Frozen[]> =>
  (await app.request('GET', `/api/${kind}/${id}/revisions`, { token: await app.login(WRITER[kind]) })).body
const submit = async (story: Draft): Promise<string> => {
  const answer = await act(app, WRITER[story.kind], story, { action: 'submit' })
  expect([answer.status, answer.text]).toEqual([200, expect.any(String)])
  return answer.body.revision
}

/** The canonical text with names in the place of ids that each database makes for itself, on many lines. */
function withoutIds(text: string, story: Draft, files: Given): string {
  const ids: [string, string][] = [
    [story.id, 'STORY'],
    ...FILES.map((file): [string, string] => [files[file], file.toUpperCase()]),
    ...Object.entries(app.units).map(([name, id]): [string, string] => [String(id), `UNIT ${name}`]),
    ...Object.entries(app.people).map(([name, { id }]): [string, string] => [id, `PERSON ${name}`]),
    [files.campaign, 'CAMPAIGN'],
    [files.notice, 'NOTICE'],
  ]
  const named = ids.reduce((whole, [id, name]) => whole.replaceAll(id, name), text)
  const frozen = JSON.parse(named)
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return `${JSON.stringify({ ...frozen, media: frozen.media.toSorted(byId), units: frozen.units.toSorted(byId) }, null, 2)}\n`
}

describe.each(KINDS)('%s with every field', (kind) => {
  let story: Draft
  let files: Given
  let revision: Frozen
  beforeAll(async () => {
    files = kind === 'campaigns' ? officeGiven : given
    story = await create(app, WRITER[kind], kind, fullStory(kind, files, `全部字段 ${kind}`))
    await submit(story)
    revision = (await revisions(story))[0] as Frozen
  })

  test('the text is RFC 8785 over NFC, and the hash is that of its bytes', () => {
    const { canonical } = revision
    expect(jcs(JSON.parse(canonical))).toBe(canonical)
    expect(canonical.normalize('NFC')).toBe(canonical)
    expect(canonical).toContain('caf\u00e9')
    expect(sha256(canonical)).toBe(revision.sha256)
  })

  test('every file stands in it with the hash of the uploaded bytes', () => {
    const named = FILES.filter((file) => revision.canonical.includes(files[file]))
    expect(revision.media.map(({ id }) => id).toSorted()).toEqual(named.map((file) => files[file]).toSorted())
    for (const media of revision.media) {
      expect(media.sha256).toBe(sha256(BYTES))
      expect(JSON.parse(revision.canonical).media).toContainEqual(expect.objectContaining(media))
    }
  })

  test('on either database it says the same', async () => {
    const golden = path.join(import.meta.dirname, '../fixtures/canonical', `${kind}.json`)
    await expect(withoutIds(revision.canonical, story, files)).toMatchFileSnapshot(golden)
  })

  test('what comes back and is sent again changes nothing', async () => {
    await act(app, WRITER[kind], story, { action: 'recall' })
    const token = await app.login(WRITER[kind])
    for (const depth of [0, 1]) {
      const { body } = await app.request('GET', `/api/${kind}/${story.id}?depth=${depth}`, { token })
      const again = await app.request('PATCH', `/api/${kind}/${story.id}`, { token, json: body })
      expect([again.status, again.body.doc?.revisionToken]).toEqual([200, body.revisionToken])
    }
    expect(await submit(story)).toBe(revision.sha256)
    expect(await revisions(story)).toHaveLength(1)
  })
})

test('the same content is the same revision, anything else a new one', async () => {
  const picture = await upload(app, 'writer@media', BYTES, { alt: '图', rightsHolder: '本单位' })
  const story = await create(app, 'writer@media', 'cases', { ...complete(app, 'cases', '来回改'), cover: picture.id })
  const hashes = [await submit(story)]
  const changes: [string, () => Promise<unknown>, boolean][] = [
    ['another summary', () => save(app, 'writer@media', story, { summary: '另一句。' }), true],
    ['the first one again', () => save(app, 'writer@media', story, { summary: complete(app, 'cases').summary }), false],
    [
      'the same, decomposed',
      () => save(app, 'writer@media', story, { summary: String(complete(app, 'cases').summary).normalize('NFD') }),
      false,
    ],
    [
      'an empty kicker',
      () => save(app, 'writer@media', story, { kicker: '', lessons: [], consent: { by: null } }),
      false,
    ],
    [
      'other words beside the picture',
      async () =>
        app.request('PATCH', `/api/media/${picture.id}`, {
          token: await app.login('writer@media'),
          json: { alt: '另一句' },
        }),
      true,
    ],
    [
      'another name of a unit',
      async () =>
        app.request('PATCH', `/api/units/${app.units.gsl}`, {
          token: await app.login('director@office'),
          json: { name: '总商会' },
        }),
      true,
    ],
  ]
  for (const [name, change, isNew] of changes) {
    await act(app, 'writer@media', story, { action: 'recall' })
    await change()
    const hash = await submit(story)
    expect([name, !hashes.includes(hash)]).toEqual([name, isNew])
    hashes.push(hash)
  }
  const rows = await revisions(story)
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  expect(new Set(rows.map((row) => row.sha256)).size).toBe(4)
})

test('two stories that say the same are two revisions', async () => {
  const [one, two] = [
    await create(app, 'writer@media', 'notices', complete(app, 'notices', '说得一样')),
    await create(app, 'writer2@media', 'notices', complete(app, 'notices', '说得一样')),
  ]
  expect(await submit(one)).not.toBe(await submit(two))
})
