/** Both languages say the same things, in the tone of the house, and the gate has a word for everything it does. */
import { describe, expect, it } from 'vitest'
import type { AuditEvent } from '../../src/editorial/rules/auditEvents'
import { ROLES } from '../../src/editorial/rules/roles'
import { ACTIONS, REASON_CODES, REVIEW_STEPS, STAGES } from '../../src/editorial/rules/stages'
import * as en from '../../src/messages/en/index'
import * as zh from '../../src/messages/zh/index'
import { both, lookUp, t } from '../../src/messages/index'

type Catalogue = Record<string, Record<string, string>>

const AREAS = Object.keys(zh) as (keyof typeof zh)[]
const chinese: Catalogue = zh
const english: Catalogue = en

/** `[key, sentence]` of every message of a catalogue, the key with its area. */
const sentences = (catalogue: Catalogue): [string, string][] =>
  Object.entries(catalogue).flatMap(([area, texts]) =>
    Object.entries(texts).map(([name, text]): [string, string] => [`${area}.${name}`, text]),
  )
const variables = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort()

describe('both languages', () => {
  it('have the same areas', () => expect(Object.keys(en)).toEqual(AREAS))
  it.each(AREAS)('have the same keys in %s', (area) => {
    expect(Object.keys(english[area] ?? {}).sort()).toEqual(Object.keys(chinese[area] ?? {}).sort())
  })
  it('put the same values in', () => {
    const differing = sentences(zh).filter(
      ([key, text]) => variables(text).join() !== variables(lookUp(key, 'en') ?? '').join(),
    )
    expect(differing).toEqual([])
  })
  it.each([
    ['zh', zh],
    ['en', en],
  ])('leave no sentence empty: %s', (_, catalogue) => {
    expect(sentences(catalogue).filter(([, text]) => text === '')).toEqual([])
  })
})

describe('Chinese sentences', () => {
  it.each(['请您', '抱歉', '系统异常', '！'])('do without %s', (word) => {
    expect(sentences(zh).filter(([, text]) => text.includes(word))).toEqual([])
  })
})

describe('the gate', () => {
  const events: Record<Exclude<AuditEvent['event'], `story.${string}`>, true> = {
    'project.created': true,
    'project.changed': true,
    'project.merged': true,
    'projects.imported': true,
    'figure.changed': true,
    'rate.entered': true,
    'comment.added': true,
    'comment.resolved': true,
    'suggestion.accepted': true,
    'suggestion.declined': true,
    'review.claimed': true,
    'review.escalated': true,
    'task.asked': true,
    'task.changed': true,
    'task.claimed': true,
    'task.givenBack': true,
    'task.declined': true,
    'task.drafted': true,
    'task.reminded': true,
    'task.overdue': true,
    'taskTemplate.made': true,
    'taskTemplate.changed': true,
    'taskTemplate.dropped': true,
    'calendarFeed.made': true,
    'calendarFeed.revoked': true,
    'campaign.quotas': true,
    'campaign.closed': true,
    'review.released': true,
    'preview.made': true,
    'preview.revoked': true,
    'preview.used': true,
    'dossier.made': true,
    'dossiers.ordered': true,
    'dossiers.cancelled': true,
    'dossiers.taken': true,
    'dossiers.deleted': true,
    'import.made': true,
    'user.signedIn': true,
    'user.signInFailed': true,
    'user.created': true,
    'user.changed': true,
    'user.suspended': true,
    'user.restored': true,
    'user.confirmed': true,
    'user.substituteNamed': true,
    'user.substituteEnded': true,
    'unit.created': true,
    'unit.changed': true,
    'settings.changed': true,
    'installation.made': true,
    'notification.sentAgain': true,
    'scores.locked': true,
    'scores.released': true,
    'scoreRules.made': true,
    'clipping.entered': true,
    'clipping.changed': true,
    'clipping.confirmed': true,
    'clipping.refused': true,
  }

  it.each([
    ...STAGES.map((stage) => `stages.stage.${stage}`),
    ...ACTIONS.map((action) => `stages.action.${action}`),
    ...REVIEW_STEPS.map((step) => `stages.step.${step}`),
    ...ROLES.map((role) => `stages.role.${role}`),
    ...new Set(Object.values(REASON_CODES).flatMap((codes) => codes.map((code) => `stages.reason.${code}`))),
    ...ACTIONS.map((action) => `audit.story.${action}`),
    ...Object.keys(events).map((event) => `audit.${event}`),
  ])('has a word for %s', (key) => {
    expect(both(key)).toEqual({ zh: expect.any(String), en: expect.any(String) })
  })
  it.each(['stage', 'step', 'role'])('calls each %s the same in a select and on the panel', (list) => {
    const words = (area: 'options' | 'stages') =>
      Object.entries(chinese[area] ?? {}).filter(([name]) => name.startsWith(`${list}.`))
    expect(words('options')).toEqual(words('stages'))
  })
})

describe('a sentence', () => {
  it('takes its values', () => {
    expect(t('errors.tooLong', { field: 'title', max: 100 })).toBe(
      zh.errors.tooLong.replace('{field}', 'title').replace('{max}', '100'),
    )
  })
  it('keeps the place of a value that is not given', () => expect(t('errors.badFile')).toBe(zh.errors.badFile))
  it('is in Chinese where no language is named', () => expect(t('errors.NOT_FOUND')).toBe(zh.errors.NOT_FOUND))
  it('that is unknown is a mistake of the program', () => {
    expect(() => t('errors.nothingLikeIt' as 'errors.NOT_FOUND')).toThrow('errors.nothingLikeIt')
    expect(lookUp('nowhere.at.all')).toBeUndefined()
    expect(both('fields.nothingLikeIt')).toBeUndefined()
  })
})
