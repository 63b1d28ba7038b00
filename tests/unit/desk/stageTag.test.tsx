/** Where a story stands: what is down is not called published, and what is on the site is said beside its stage. */
import { describe, expect, test } from 'vitest'
import { StageTag } from '../../../src/desk/stage/StageTag'
import { stageWord } from '../../../src/desk/words/gateWords'
import { STAGES } from '../../../src/editorial/rules/stages'
import { standingAfter, standingOf } from '../../../src/editorial/rules/standing'
import { t } from '../../../src/messages/index'
import { markup, words } from '../site/markup'

const said = (stage: (typeof STAGES)[number], live: boolean, suspended: boolean) =>
  words(markup(<StageTag live={live} stage={stage} suspended={suspended} />))

describe('the tag of a stage', () => {
  test('of a suspended story', () => {
    expect(said('published', false, true)).toBe(t('stages.standing.suspended'))
    expect(markup(<StageTag live={false} stage="published" suspended />)).toContain('desk-tag--suspended')
  })
  test('of a live one says it once', () => {
    expect(said('published', true, false)).toBe(stageWord('published'))
  })
  test.each(STAGES.filter((stage) => stage !== 'published'))('%s, beside what the site has', (stage) => {
    expect(said(stage, false, false)).toBe(stageWord(stage))
    expect(said(stage, true, false)).toBe(stageWord(stage) + t('desk.onSite'))
    expect(said(stage, false, true)).toBe(stageWord(stage) + t('desk.offSite'))
  })
})

test('only what is published can be told as suspended', () => {
  for (const stage of STAGES) expect(standingOf(stage, true)).toBe(stage === 'published' ? 'suspended' : stage)
  for (const stage of STAGES) expect(standingOf(stage, false)).toBe(stage)
  expect(standingAfter('suspend', 'published')).toBe('suspended')
  expect(standingAfter('resume', 'published')).toBe('published')
})
