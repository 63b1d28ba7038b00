/** Bad spreadsheets: each is refused for what is wrong with it, in one sentence, at its row. */
import { describe, expect, it } from 'vitest'
import { planImport } from '../../../src/campaign/projects/sheet/plan'
import { Report } from '../../../src/campaign/projects/sheet/report'
import { t, type MessageKey } from '../../../src/messages/index'
import { readWorkbook } from '../../../src/sheet/read/read'
import { BAD } from '../../support/sheets/bad'

describe('a spreadsheet with', () => {
  it.each(BAD)('%s', (_, file, told) => {
    const read = readWorkbook(file())
    if ('file' in told) {
      expect(read).toEqual({ fault: told.file })
      return
    }
    if ('fault' in read) throw new Error(read.fault)
    const report = new Report('表.xlsx')
    planImport(read, [], [], report, () => undefined)
    const { ok, rows } = report.told(true)
    const text = t(`register.row.${told.key}` as MessageKey, told.what)
    expect(rows.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ row: told.row, text, ...(told.field ? { field: told.field } : {}) }),
    ])
    expect(ok).toBe(false)
    expect(text).not.toMatch(/\{\w+\}/)
  })
})
