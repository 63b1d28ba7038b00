/** The checks of facts (39, 40, 46): what may be missing, and what may not. */
import { describe, expect, it } from 'vitest'
import type { MediaFacts, StoryContent } from '../../../src/editorial/rules/content'
import { KINDS, type Kind } from '../../../src/editorial/rules/kinds'
import { issuesOf, node, paragraphs, rich, story, text } from './stories'

const WARNING = 'warning'
const ERROR = 'error'

it('finds nothing in a sound story of each kind', () => {
  expect(KINDS.flatMap((kind) => issuesOf(story(kind)))).toEqual([])
})

describe('check 39', () => {
  const dated = { amount: '1', asOf: '2023-07-05' }
  const missing: [Kind, Partial<StoryContent>, string, string][] = [
    ['cases', { introducedBy: undefined }, 'introducedBy.unit', ERROR],
    ['cases', { introducedBy: { contributors: ['王某'] } }, 'introducedBy.unit', ERROR],
    ['cases', { timeline: undefined }, 'timeline', ERROR],
    ['cases', { timeline: [{}] }, 'timeline', ERROR],
    ['cases', { body: undefined }, 'body', ERROR],
    ['cases', { body: paragraphs(' ', '　') }, 'body', ERROR],
    ['cases', { figures: undefined }, 'figures', WARNING],
    ['cases', { figures: [{ asOf: '2023-07-05' }] }, 'figures', WARNING],
    ['cases', { figures: [{ label: '总投资' }, { amount: '1' }] }, 'figures.1.asOf', WARNING],
    ['speeches', { speaker: undefined }, 'speaker', ERROR],
    ['speeches', { speaker: ' ' }, 'speaker', ERROR],
    ['speeches', { occasion: undefined }, 'occasion', ERROR],
    ['speeches', { documentDate: undefined }, 'documentDate', ERROR],
    ['speeches', { body: undefined }, 'body', ERROR],
    ['speeches', { cleared: undefined }, 'cleared.by', WARNING],
    ['speeches', { cleared: { date: '2023-07-05' } }, 'cleared.by', WARNING],
    ['speeches', { cleared: { by: '演示人' } }, 'cleared.date', WARNING],
    ['notices', { issuer: undefined }, 'issuer', ERROR],
    ['notices', { documentDate: undefined }, 'documentDate', ERROR],
    ['notices', { body: rich(node('paragraph')) }, 'body', ERROR],
    ['news', { body: undefined }, 'body', ERROR],
    ['news', { form: 'commentary', body: paragraphs(' ') }, 'body', ERROR],
    ['news', { form: 'picture' }, 'cover', 'hint'],
  ]
  it.each(missing)('%s %o', (kind, change, field, severity) => {
    expect(issuesOf(story(kind, change))).toMatchObject([
      { check: '39', field, severity, excerpt: '', position: { start: 0, end: 0 }, acknowledgedBy: null },
    ])
  })

  const enough: [Kind, Partial<StoryContent>][] = [
    ['cases', { introducedBy: undefined, project: { name: '担保公司', method: 'walkIn' } }],
    ['cases', { figures: [{ amount: '1' }, dated] }],
    ['cases', { documentDate: undefined, summary: undefined }],
    ['speeches', { post: undefined, place: undefined }],
    ['notices', { documentNumber: undefined }],
    ['news', { eventDate: undefined, place: undefined, form: undefined }],
    ['news', { form: 'picture', body: undefined, cover: 'i1' }],
    ['news', { form: 'picture', body: rich({ type: 'upload', value: 'i2', relationTo: 'media' }) }],
    ['campaigns', { goal: undefined, lead: undefined }],
  ]
  it.each(enough)('lets pass: %s %o', (kind, change) => {
    expect(issuesOf(story(kind, change))).toEqual([])
  })
})

it('check 39 asks a story in pictures without a picture and without words for both', () => {
  const found = issuesOf(story('news', { form: 'picture', body: undefined }))
  expect(found.map(({ check, field, severity }) => [check, field, severity])).toEqual([
    ['39', 'cover', 'hint'],
    ['39', 'body', ERROR],
  ])
})

describe('check 40', () => {
  const shown = (id: string) =>
    rich(node('paragraph', text('签约。')), { type: 'upload', value: id, relationTo: 'media' })
  const images: [Kind, Partial<StoryContent>, Partial<MediaFacts>, string[]][] = [
    ['cases', { cover: 'i1' }, { id: 'i1', alt: '' }, ['cover']],
    ['cases', { cover: 'i1' }, { id: 'i1', alt: ' ', rightsHolder: undefined }, ['cover', 'cover']],
    ['speeches', { body: shown('i2') }, { id: 'i2', rightsHolder: undefined }, ['body']],
    ['campaigns', { lead: shown('i2') }, { id: 'i2', alt: undefined }, ['lead']],
    [
      'notices',
      { attachments: [{ file: 'd1' }, { file: 'i1' }] },
      { id: 'i1', alt: undefined },
      ['attachments.1.file'],
    ],
    ['notices', { cover: 'unknown' }, {}, ['cover']],
  ]
  it.each(images)('%s %o %o', (kind, change, facts, fields) => {
    const issues = issuesOf(story(kind, change, [facts]))
    expect(issues.map(({ check, severity, field }) => [check, severity, field])).toEqual(
      fields.map((field) => ['40', ERROR, field]),
    )
    expect(new Set(issues.map(({ id }) => id)).size).toBe(fields.length)
    expect(new Set(issues.map(({ suggestion }) => suggestion)).size).toBe(fields.length)
  })
  it('says which image of the body it is', () => {
    const body = rich(...['i1', 'i2'].map((value) => ({ type: 'upload', value })), node('paragraph', text('签约。')))
    expect(issuesOf(story('cases', { body }, [{ id: 'i2', alt: undefined }]))[0]?.suggestion).toContain('第 2 张')
  })
  it('lets pass sound images, documents, and images that are not shown', () => {
    expect(issuesOf(story('cases', { cover: 'i1', body: shown('i2'), attachments: [{ file: 'd1' }, {}] }))).toEqual([])
    expect(issuesOf(story('cases', {}, [{ id: 'i1', alt: undefined }]))).toEqual([])
  })

  const given = { status: 'given', by: '演示人', date: '2023-07-01', file: 'f1' } as const
  const consents: [Partial<StoryContent>, string[]][] = [
    [{ consent: undefined }, ['consent']],
    [{ consent: { ...given, status: 'missing' } }, ['consent']],
    [{ project: { investor: '演示投资方' }, consent: undefined }, ['consent']],
    [{ consent: { ...given, by: ' ' } }, ['consent.by']],
    [{ consent: { status: 'given' } }, ['consent.by', 'consent.date', 'consent.file']],
    [{ consent: { status: 'notNeeded' } }, []],
    [{ project: { park: '经济开发区' }, consent: undefined }, []],
  ]
  it.each(consents)('consent of a case: %o', (change, fields) => {
    expect(issuesOf(story('cases', change)).map(({ check, field }) => [check, field])).toEqual(
      fields.map((field) => ['40', field]),
    )
  })
  it('asks no other kind for consent', () => {
    expect(issuesOf(story('notices', { project: { name: '担保公司' } }))).toEqual([])
  })
})

describe('check 46', () => {
  it.each(KINDS)('lets only active disclosure pass: %s', (kind) => {
    const found = ([undefined, 'active', 'onRequest', 'none'] as const).map((disclosure) =>
      issuesOf(story(kind, { disclosure })).map(({ check, severity, field }) => [check, severity, field]),
    )
    expect(found).toEqual([[], [], [['46', ERROR, 'disclosure']], [['46', ERROR, 'disclosure']]])
  })
})
