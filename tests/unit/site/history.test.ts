import { describe, expect, test } from 'vitest'
import type { PublicEvent } from '../../../src/editorial/rules/publication'
import { t } from '../../../src/messages/index'
import { historyRows } from '../../../src/site/present/history'

const at = (day: number): string => `2026-11-0${day}T01:00:00.000Z`
const first: PublicEvent = { at: at(1), event: 'published', edition: 1 }

describe('the history of a page', () => {
  test('is nothing while there is only the first edition', () => expect(historyRows([first])).toEqual([]))

  test('says when and why, the newest first', () => {
    const rows = historyRows([
      first,
      { at: at(2), event: 'corrected', edition: 2, note: '总投资应为1000万美元。' },
      { at: at(3), event: 'withdrawn', edition: 2, code: 'privacy' },
      { at: at(4), event: 'published', edition: 3 },
    ])
    expect(rows.map(({ text }) => text)).toEqual([
      t('site.history.published'),
      t('site.history.withdrawn', { reason: `${t('site.colon')}${t('site.gone.reason.privacy')}` }),
      t('site.history.corrected', { note: `${t('site.colon')}总投资应为1000万美元。` }),
      t('site.history.first'),
    ])
    expect(rows[3]?.at).toEqual({ text: '2026-11-01 09:00', datetime: '2026-11-01T09:00:00+08:00' })
  })

  test('says of a withdrawn correction that there was one, and no word of it', () => {
    const [row] = historyRows([first, { at: at(2), event: 'corrected', edition: 2 }])
    expect(row?.text).toBe(t('site.history.corrected', { note: '' }))
  })
})
