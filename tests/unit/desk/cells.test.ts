/** The list of accounts: how each person signs in stands in it, and no cell needs its head to be understood. */
import { expect, test } from 'vitest'
import { Units } from '../../../collections/Units'
import { Users } from '../../../collections/Users'
import { cellWords, columnsOf } from '../../../src/desk/list/cells'
import { t } from '../../../src/messages/index'

const columns = columnsOf(Users as never)
const wordsOf = (row: Record<string, unknown>) => columns.map((column) => cellWords(column, row, { u1: '融媒体中心' }))

test('the names for signing in stand in one column', () => {
  const [column] = columns.filter(({ label }) => label === t('desk.columnSignIn'))
  const words = (row: Record<string, unknown>) => column && cellWords(column, row, {})
  expect(words({ email: 'a@b.demo', username: 'jia', mobile: '13800000000' })).toBe(
    ['a@b.demo', 'jia', '13800000000'].join(t('desk.comma')),
  )
  expect(words({ email: 'a@b.demo', username: null })).toBe('a@b.demo')
  expect(words({})).toBe('')
})

test('an account is told without a bare yes or no', () => {
  const account = {
    name: '写稿人',
    email: null,
    username: 'xiegao',
    mobile: '13800000000',
    role: 'writer',
    unit: 'u1',
    updatedAt: '2026-11-26T20:57:00Z',
  }
  expect(wordsOf({ ...account, suspended: false, confirmed: true })).toEqual([
    '写稿人',
    ['xiegao', '13800000000'].join(t('desk.comma')),
    t('stages.role.writer'),
    '融媒体中心',
    t('desk.cell.suspended.no'),
    t('desk.cell.confirmed.yes'),
    '2026-11-27 04:57',
  ])
  expect(wordsOf({ ...account, suspended: true, confirmed: false }).slice(4, 6)).toEqual([
    t('desk.cell.suspended.yes'),
    t('desk.cell.confirmed.no'),
  ])
})

test('no list says a bare yes or no', () => {
  const said = [Users, Units].flatMap((collection) =>
    columnsOf(collection as never).flatMap((column) =>
      column.field?.type === 'checkbox'
        ? [true, false].map((value) => cellWords(column, { [column.name]: value }, {}))
        : [],
    ),
  )
  expect(said.length).toBeGreaterThan(0)
  for (const bare of [t('desk.yes'), t('desk.no')]) expect(said).not.toContain(bare)
})
