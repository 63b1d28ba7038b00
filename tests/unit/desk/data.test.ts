import { describe, expect, test } from 'vitest'
import { changedPaths } from '../../../src/desk/edit/changedPaths'
import { carried, contentValues, differences, merged } from '../../../src/desk/edit/versions'
import { SECTIONS } from '../../../src/desk/read/order'
import { changesOf, clearing, filled, withTitles } from '../../../src/desk/settings/changes'
import { CONTENT_FIELDS } from '../../../src/editorial/rules/contentFields'
import { KINDS } from '../../../src/editorial/rules/kinds'
import { byLatest, byUrgency } from '../../../src/editorial/rules/lane'
import { nextFor } from '../../../src/editorial/rules/nextPeople'
import { choicesFor } from '../../../src/editorial/rules/outlook'
import type { StoryState } from '../../../src/editorial/rules/policy'
import type { Actor, Role } from '../../../src/editorial/rules/roles'
import { FULL_CHAIN, type Stage } from '../../../src/editorial/rules/stages'

describe('the form shows every member of a story, once', () => {
  test.each(KINDS)('%s', (kind) => {
    const shown = SECTIONS[kind].flatMap(({ fields }) => fields)
    expect([...shown].sort()).toEqual([...CONTENT_FIELDS[kind]].sort())
  })
})

describe('two versions', () => {
  const base = { title: '甲', summary: '一', keywords: ['招商'] }
  const mine = { title: '甲', summary: '我的', keywords: ['招商'], issuer: '' }
  const theirs = { title: '乙', summary: '他的', keywords: ['招商'], issuer: null }

  test('differ member by member; who alone changed one is known', () => {
    expect(differences('notices', base, mine, theirs)).toEqual([
      { field: 'title', mine: '甲', theirs: '乙', changedBy: 'theirs' },
      { field: 'summary', mine: '我的', theirs: '他的', changedBy: null },
    ])
  })
  test('become one by what was chosen', () => {
    expect(merged('notices', mine, theirs, { title: 'theirs', summary: 'mine' })).toMatchObject({
      title: '乙',
      summary: '我的',
      keywords: ['招商'],
    })
  })
  test('become one by themselves where the server changed one member and the writer another', () => {
    expect(carried('notices', base, { ...base, issuer: '我的' }, { ...base, summary: '采纳的' })).toMatchObject({
      title: '甲',
      summary: '采纳的',
      issuer: '我的',
    })
    expect(carried('notices', base, { ...base, title: null }, { ...base, summary: '采纳的' })).toMatchObject({
      title: null,
      summary: '采纳的',
    })
  })
  test('do not become one by themselves where both changed the same member', () => {
    expect(carried('notices', base, mine, theirs)).toBeNull()
  })
  test('hold content alone; a list without rows is a list', () => {
    expect(contentValues('cases', { title: '甲', figures: 0, stage: 'draft', revisionToken: 't', unknown: 1 })).toEqual(
      {
        title: '甲',
        figures: [],
      },
    )
  })
})

test('changes come down to the paths that are fields of the form', () => {
  const before = { title: 'a,b', body: { root: 1 }, figures: [{ label: 'x' }, { label: 'y' }], lessons: ['p', 'q'] }
  const after = { ...before, title: 'a，b', figures: [before.figures[0], { label: 'z' }], lessons: ['p', 'r'] }
  const fields = ['title', 'body', 'figures.0.label', 'figures.1.label', 'lessons']
  expect(changedPaths(before, after, (path) => fields.includes(path))).toEqual([
    { path: 'title', value: 'a，b' },
    { path: 'figures.1.label', value: 'z' },
    { path: 'lessons', value: ['p', 'r'] },
  ])
})

describe('changes of settings', () => {
  const stored = {
    id: 'x',
    siteName: '甲',
    contact: null,
    headline: { kind: 'cases', id: 'c1' },
    pictureNews: [],
    updatedAt: 'then',
  }
  test('are what differs, with the story that stands in a place, without rows that name none', () => {
    const form = {
      ...stored,
      contact: '',
      headline: { kind: 'cases', id: 'c2' },
      pictureNews: [{ id: 'row-1', kind: null }],
      updatedAt: 'now',
    }
    expect(changesOf(stored, form)).toEqual([
      { field: 'headline', before: { id: 'c1', kind: 'cases' }, after: { id: 'c2', kind: 'cases' } },
    ])
    expect(withTitles([{ kind: 'cases', id: 'c2' }], { c2: '一篇' })).toEqual(['一篇'])
  })
  test('of which a cleared one is sent as nothing, a cleared list as an empty one', () => {
    expect(filled(0)).toBeUndefined()
    expect(clearing(['a'], undefined)).toEqual([])
    expect(clearing('a', undefined)).toBeNull()
    expect(clearing('a', 'b')).toBe('b')
  })
})

describe('lanes', () => {
  const row = (id: string, urgency: string | null, stageSince: string) => ({
    id,
    stage: 'unitReview' as const,
    urgency,
    stageSince,
    updatedAt: stageSince,
  })
  const rows = [
    row('new', 'normal', '2026-11-23'),
    row('old', null, '2026-11-20'),
    row('urgent', 'urgent', '2026-11-22'),
    row('flash', 'flash', '2026-11-23'),
  ]
  test('the urgent first, then who has waited longest', () => {
    expect([...rows].sort(byUrgency).map(({ id }) => id)).toEqual(['flash', 'urgent', 'old', 'new'])
  })
  test('or the latest first', () => {
    expect(
      [...rows]
        .sort(byLatest)
        .map(({ id }) => id)
        .at(-1),
    ).toBe('old')
  })
})

describe('what comes next', () => {
  const actor = (
    id: string,
    role: Role,
    unit = role === 'gatekeeper' || role === 'director' ? 'office' : 'media',
    more: Partial<Actor> = {},
  ): Actor => ({
    id,
    name: id,
    role,
    unit,
    confirmed: true,
    suspended: false,
    ...more,
  })
  const writer = actor('writer', 'writer')
  const people = [
    writer,
    actor('editor', 'unitEditor'),
    actor('keeper', 'gatekeeper'),
    actor('keeper2', 'gatekeeper'),
    actor('director', 'director'),
  ]
  const story = (stage: Stage, more: Partial<StoryState> = {}): StoryState => ({
    kind: 'cases',
    id: 's1',
    unit: 'media',
    stage,
    suspended: false,
    forced: null,
    createdBy: 'writer',
    authors: ['writer'],
    everSubmitted: false,
    submitter: null,
    holders: [],
    everPublished: false,
    live: false,
    unitReviewer: true,
    ...more,
  })

  test('after the submit, for who may submit: by name within the unit', () => {
    expect(nextFor(writer, false, people, story('draft'), FULL_CHAIN)).toEqual({
      action: 'pass',
      step: 'unitReview',
      afterSubmit: true,
      named: [{ id: 'editor', name: 'editor' }],
      others: {},
    })
  })
  test('after the submit of the unit’s only editor a gatekeeper stands in, and is counted', () => {
    const returned = story('returned', { everSubmitted: true })
    const editor = actor('editor', 'unitEditor')
    expect(nextFor(editor, false, people, returned, FULL_CHAIN)).toMatchObject({
      action: 'pass',
      step: 'unitReview',
      afterSubmit: true,
      named: [],
      others: { gatekeeper: 2 },
    })
    const away = actor('away', 'unitEditor', 'media', { suspended: true })
    expect(nextFor(editor, false, [...people, away], returned, FULL_CHAIN)?.others).toEqual({ gatekeeper: 2 })
    const elsewhere = actor('elsewhere', 'unitEditor', 'park')
    expect(nextFor(editor, false, [...people, elsewhere], returned, FULL_CHAIN)?.others).toEqual({ gatekeeper: 2 })
    const second = actor('editor2', 'unitEditor')
    expect(nextFor(editor, false, [...people, second], returned, FULL_CHAIN)).toMatchObject({
      named: [{ id: 'editor2' }],
      others: {},
    })
  })
  test('of another unit by role and number, by name to who reads every unit', () => {
    const waiting = story('gateReview', { holders: [{ person: 'keeper', step: 'unitReview' }] })
    expect(nextFor(writer, false, people, waiting, FULL_CHAIN)).toMatchObject({ named: [], others: { gatekeeper: 1 } })
    expect(nextFor(actor('admin', 'admin', 'office'), true, people, waiting, FULL_CHAIN)).toMatchObject({
      named: [{ id: 'keeper2' }],
      others: {},
    })
  })
  test('nobody, where the only one has a hand in it', () => {
    const alone = story('signOff', { authors: ['director'] })
    expect(nextFor(writer, false, people, alone, FULL_CHAIN)).toMatchObject({ named: [], others: {} })
  })
  test('nothing, where a story rests', () => {
    expect(
      nextFor(writer, false, people, story('published', { everPublished: true, live: true }), FULL_CHAIN),
    ).toBeNull()
  })
  test('actions beside the point are not spoken of; the others with their reason', () => {
    const choices = choicesFor(writer, story('unitReview'))
    expect(choices.map(({ action }) => action)).not.toContain('publish')
    expect(choices.find(({ action }) => action === 'pass')?.why).toBe('noGrant')
    expect(choicesFor(writer, story('draft')).find(({ action }) => action === 'submit')?.why).toBeNull()
    expect(choicesFor(writer, story('draft')).map(({ action }) => action)).not.toContain('discard')
  })
})
