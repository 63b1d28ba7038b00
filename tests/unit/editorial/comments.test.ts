/** Comments find their passage again; who may say what; a proposal goes exactly in the place of its passage. */
import { describe, expect, test } from 'vitest'
import { findPassage, locate, textAt } from '../../../src/editorial/rules/comments/anchor'
import { canBlock, canComment, canResolve, canSettle } from '../../../src/editorial/rules/comments/rights'
import { isSuggestible, replaced } from '../../../src/editorial/rules/comments/suggest'
import type { StoryContent } from '../../../src/editorial/rules/content'
import { plainText } from '../../../src/editorial/rules/plainText'
import { ROLES, type Actor, type Role } from '../../../src/editorial/rules/roles'
import { node, paragraphs, rich, text } from '../checks/stories'

const story = (content: Partial<StoryContent>): StoryContent => ({ title: '标题', ...content })

describe('a passage', () => {
  test('is found nearest to where it was', () => {
    const line = '甲乙 甲乙 甲乙'
    expect(findPassage(line, '甲乙', 0)).toEqual({ start: 0, end: 2 })
    expect(findPassage(line, '甲乙', 4)).toEqual({ start: 3, end: 5 })
    expect(findPassage(line, '甲乙', 99)).toEqual({ start: 6, end: 8 })
    expect(findPassage(line, '丙', 0)).toBeNull()
    expect(findPassage(line, '', 0)).toBeNull()
  })

  test('survives edits around it, and is gone when it was rewritten', () => {
    const anchor = { field: 'body', excerpt: '担保公司落户', position: { start: 5, end: 11 } }
    expect(locate(story({ body: paragraphs('新的开头。', '后来担保公司落户。') }), anchor)).toEqual({
      field: 'body',
      position: { start: 8, end: 14 },
      gone: false,
    })
    expect(locate(story({ body: paragraphs('改写了。') }), anchor)).toEqual({
      field: 'body',
      position: null,
      gone: true,
    })
    expect(locate(story({}), anchor).gone).toBe(true)
  })

  test('goes with its entry to another place of the list', () => {
    const anchor = { field: 'quotes.0.text', excerpt: '说得好', position: { start: 0, end: 3 } }
    const quotes = [{ text: '新的一句' }, { text: '说得好' }]
    expect(locate(story({ quotes }), anchor)).toMatchObject({ field: 'quotes.1.text', gone: false })
    expect(locate(story({ quotes: [] }), anchor).gone).toBe(true)
  })

  test('of a field: gone with its entry, not with its value', () => {
    expect(locate(story({}), { field: 'summary' })).toEqual({ field: 'summary', position: null, gone: false })
    expect(locate(story({ figures: [{}] }), { field: 'figures.0.asOf' }).gone).toBe(false)
    expect(locate(story({ figures: [{}] }), { field: 'figures.1.asOf' }).gone).toBe(true)
  })

  test('lies in texts alone, and in none that an object inherits', () => {
    expect(textAt(story({ body: paragraphs('一', '二') }), 'body')).toBe('一\n二')
    expect(textAt(story({ project: { name: '甲' } }), 'project.name')).toBe('甲')
    for (const field of ['figures', 'project', 'constructor.name', 'nothing'])
      expect(textAt(story({ project: { name: '甲' } }), field)).toBeNull()
  })
})

describe('a proposal', () => {
  test('replaces its passage and nothing else, marks kept', () => {
    const body = rich(node('paragraph', text('工商联'), text('盯住线索', 1), text('不放。')))
    const content = replaced(story({ body }), 'body', { start: 3, end: 7 }, '抓住线索')
    expect(plainText(content?.body)).toBe('工商联抓住线索不放。')
    expect(content?.body?.root.children[0]?.children?.[1]).toMatchObject({ text: '抓住线索', format: 1 })
    expect(plainText(body)).toBe('工商联盯住线索不放。')
    expect(replaced(story({}), 'title', { start: 0, end: 2 }, '题目')?.title).toBe('题目')
  })

  test('may take a passage out', () => {
    expect(replaced(story({ title: '很好的标题' }), 'title', { start: 0, end: 1 }, '')?.title).toBe('好的标题')
  })

  test('is none across paragraphs, beyond the text, or without a passage', () => {
    const body = paragraphs('一一', '二二')
    for (const position of [
      { start: 1, end: 4 },
      { start: 0, end: 99 },
      { start: 1, end: 1 },
    ])
      expect(replaced(story({ body }), 'body', position, '改')).toBeNull()
    expect(replaced(story({}), 'slug', { start: 0, end: 1 }, '改')).toBeNull()
  })

  test('is made to public texts alone', () => {
    const content = story({ slug: 'a', figures: [{ label: '甲', note: '内部' }] })
    expect(
      ['title', 'figures.0.label', 'figures.0.note', 'slug'].filter((field) => isSuggestible(content, field)),
    ).toEqual(['title', 'figures.0.label'])
  })
})

const person = (role: Role, more: Partial<Actor> = {}): Actor => ({
  id: role,
  name: role,
  role,
  unit: 'media',
  confirmed: true,
  suspended: false,
  ...more,
})
const own = { kind: 'cases' as const, unit: 'media' }
const foreign = { kind: 'cases' as const, unit: 'gsl' }
const which = (may: (actor: Actor) => boolean, more: Partial<Actor> = {}) =>
  ROLES.filter((role) => may(person(role, more)))
const comment = { blocker: false, person: { id: 'somebody', name: '' } }
const blocker = { blocker: true, person: { id: 'somebody', name: '' } }

describe('who', () => {
  test('comments: whoever reads the story and has a part in it', () => {
    expect(which((actor) => canComment(actor, own))).toEqual(['writer', 'unitEditor', 'gatekeeper', 'director'])
    expect(which((actor) => canComment(actor, foreign))).toEqual(['gatekeeper', 'director'])
  })
  test('stops a pass: whoever may review', () => {
    expect(which((actor) => canBlock(actor, own))).toEqual(['unitEditor', 'gatekeeper', 'director'])
    expect(which((actor) => canBlock(actor, foreign))).toEqual(['gatekeeper', 'director'])
  })
  test('resolves: anybody who comments; a blocker its maker, a gatekeeper, a director', () => {
    expect(which((actor) => canResolve(actor, own, comment))).toEqual([
      'writer',
      'unitEditor',
      'gatekeeper',
      'director',
    ])
    expect(which((actor) => canResolve(actor, own, blocker))).toEqual(['gatekeeper', 'director'])
    const made = { blocker: true, person: { id: 'unitEditor', name: '' } }
    expect(which((actor) => canResolve(actor, own, made))).toEqual(['unitEditor', 'gatekeeper', 'director'])
  })
  test('takes a proposal: whoever writes in the unit of the story', () => {
    expect(which((actor) => canSettle(actor, own), { unit: 'media' })).toEqual([
      'writer',
      'unitEditor',
      'gatekeeper',
      'director',
    ])
    expect(which((actor) => canSettle(actor, foreign))).toEqual([])
    expect(which((actor) => canSettle(actor, { kind: 'campaigns', unit: 'media' }))).toEqual(['gatekeeper', 'director'])
  })
  test.each([
    ['suspended', { suspended: true }, []],
    ['unconfirmed', { confirmed: false }, ['writer', 'unitEditor']],
  ] as const)('%s may do nothing that their account does not stand for', (_, more, may) => {
    for (const ask of [
      (actor: Actor) => canComment(actor, own),
      (actor: Actor) => canResolve(actor, own, comment),
      (actor: Actor) => canSettle(actor, own),
    ])
      expect(which(ask, more)).toEqual(may)
  })
})
