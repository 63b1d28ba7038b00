import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../src/desk/panel/SituationLines'
import { t } from '../../../src/messages/index'
import { outlook } from './outlooks'

const NOW = new Date('2026-11-26T08:00:00Z')
const at = '2026-11-26T07:30:00.000Z'
const words = (...escalated: ReturnType<typeof outlook>['escalated']) =>
  linesOf(outlook({ escalated }), NOW).map(({ text }) => text)

describe('who was called', () => {
  test('is said by name and in Beijing time, one line for each call', () =>
    expect(words({ at, people: ['甲'], last: false }, { at, people: ['乙', '丙'], last: true })).toEqual([
      t('desk.situation.called', { people: '甲', at: '2026-11-26 15:30' }),
      t('desk.situation.calledLast', { people: ['乙', '丙'].join(t('desk.comma')), at: '2026-11-26 15:30' }),
    ]))
  test('is said without names where the reader may not know them', () =>
    expect(words({ at, people: [], last: false }, { at, people: [], last: true })).toEqual([
      t('desk.situation.calledUnnamed', { at: '2026-11-26 15:30' }),
      t('desk.situation.calledLastUnnamed', { at: '2026-11-26 15:30' }),
    ]))
  test('is not spoken of where nobody was', () => expect(words()).toEqual([]))
})
