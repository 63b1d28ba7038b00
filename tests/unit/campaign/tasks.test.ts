/** Where a coverage task stands by its story, and what the asked unit may say of it. */
import { describe, expect, test } from 'vitest'
import { STAGES, type Stage } from '../../../src/editorial/rules/stages'
import { answerNow, taskStateOf, type TaskAnswer, type TaskState } from '../../../src/editorial/rules/tasks'

describe('the state by the story', () => {
  const DOWN: Record<Stage, TaskState> = {
    draft: 'drafted',
    returned: 'drafted',
    unitReview: 'submitted',
    gateReview: 'submitted',
    signOff: 'submitted',
    approved: 'submitted',
    scheduled: 'submitted',
    // an edition that is suspended: handed in, and not before the public
    published: 'submitted',
    withdrawn: 'drafted',
    archived: 'claimed',
  }
  test.each(STAGES)('%s, nothing live', (stage) => expect(taskStateOf({ stage, live: false })).toBe(DOWN[stage]))
  test.each(STAGES)('%s beside a live edition: published', (stage) =>
    expect(taskStateOf({ stage, live: true })).toBe('published'),
  )
})

describe('the answer of the unit', () => {
  const ME = 'me'
  test.each<[TaskState, string | null, TaskAnswer, string]>([
    ['open', null, 'claimed', 'does'],
    ['open', null, 'open', 'stands'],
    ['open', null, 'declined', 'does'],
    ['claimed', ME, 'claimed', 'stands'],
    ['claimed', 'another', 'claimed', 'late'],
    ['claimed', null, 'claimed', 'does'],
    ['claimed', 'another', 'open', 'does'],
    ['claimed', ME, 'declined', 'does'],
    ['declined', null, 'claimed', 'does'],
    ['declined', null, 'open', 'does'],
    ['declined', null, 'declined', 'stands'],
    ['drafted', ME, 'claimed', 'stands'],
    ['drafted', null, 'claimed', 'does'],
    ['drafted', 'another', 'claimed', 'late'],
    ['drafted', ME, 'declined', 'late'],
    ['drafted', ME, 'open', 'late'],
    ['submitted', ME, 'declined', 'late'],
    ['published', ME, 'declined', 'late'],
  ])('%s, claimed by %s: %s %s', (state, claimedBy, answer, expected) =>
    expect(answerNow({ state, claimedBy }, answer, ME)).toBe(expected),
  )
})
