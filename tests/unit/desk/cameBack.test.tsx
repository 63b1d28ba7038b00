/** 再次提交: what a lane and the panel say of a story that came back, and where their one link leads. */
import { describe, expect, test } from 'vitest'
import { CameBackLine } from '../../../src/desk/dashboard/CameBackLine'
import { ResubmissionLine } from '../../../src/desk/panel/ResubmissionLine'
import type { Decision } from '../../../src/editorial/rules/outlook'
import { t } from '../../../src/messages/index'
import { markup } from '../site/markup'
import { outlook } from './outlooks'

const own: Decision = {
  round: 1,
  revision: 'a',
  step: 'gateReview',
  person: { id: 'me', name: '审核员' },
  outcome: 'returned',
  reason: null,
  secrecyReviewed: false,
  standIn: false,
  at: '2026-11-23T00:00:00.000Z',
}
const links = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, to]) => to)

describe('on a lane', () => {
  const line = (cameBack: Parameters<typeof CameBackLine>[0]['cameBack']) =>
    markup(<CameBackLine cameBack={cameBack} id="s1" kind="cases" />)

  test('who decided on it is told what they said, and led to what changed since', () => {
    const html = line({ own: 'returned', base: 'decided', unchanged: false })
    expect(html).toContain(t('desk.cameBack.mark'))
    expect(html).toContain(t('desk.cameBack.own', { outcome: t('options.outcome.returned') }))
    expect(links(html)).toEqual(['/admin/collections/cases/s1?compare=decided'])
  })
  test('everybody else is led to what changed since it was sent back', () => {
    const html = line({ own: null, base: 'returned', unchanged: false })
    expect(html).not.toContain('你上次')
    expect(links(html)).toEqual(['/admin/collections/cases/s1?compare=returned'])
  })
  test('where nothing changed it says so, and leads nowhere', () => {
    const html = line({ own: 'passed', base: null, unchanged: true })
    expect(html).toContain(t('desk.cameBack.unchanged'))
    expect(links(html)).toEqual([])
  })
})

describe('in the panel', () => {
  const submissions = ['a', 'b'].map((sha256, index) => ({ sha256, number: index + 1, at: '' }))
  const about = { stage: 'gateReview' as const, revision: 'b', submissions }
  const line = (more: Parameters<typeof outlook>[0]) =>
    markup(<ResubmissionLine outlook={outlook({ ...about, ...more })} />)

  test('names the submission, the day and what was said', () => {
    const html = line({ resubmission: { own, sentBack: own } })
    expect(html).toContain(
      t('desk.cameBack.ownLine', { at: '2026-11-23 08:00', outcome: t('options.outcome.returned'), number: 1 }),
    )
    expect(links(html)).toEqual(['/admin/collections/cases/s1?compare=decided'])
  })
  test('names who sent it back to whoever did not', () => {
    const html = line({ resubmission: { own: null, sentBack: own } })
    expect(html).toContain('审核员')
    expect(links(html)).toEqual(['/admin/collections/cases/s1?compare=returned'])
  })
  test('leads nowhere where the text is the same, and says nothing of a first round', () => {
    expect(links(line({ revision: 'a', resubmission: { own, sentBack: own } }))).toEqual([])
    expect(line({ resubmission: null })).toBe('')
  })
})
