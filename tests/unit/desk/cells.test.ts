/** The list of accounts: how each person signs in stands in it, and no cell needs its head to be understood. */
import { expect, test } from 'vitest'
import { Units } from '../../../collections/Units'
import { Users } from '../../../collections/Users'
import { cellWords, columnsOf } from '../../../src/desk/list/cells'
import { t } from '../../../src/messages/index'

const columns = columnsOf(Users as never)
const wordsOf = (row: Record<string, unknown>) => columns.map((column) => cellWords(column, row, { u1: '融媒体中心' }))

test('the names for signing in have columns of their own', () => {
  expect(columns.map(({ label }) => label)).toEqual(
    expect.arrayContaining([t('fields.users.email'), t('fields.users.username'), t('fields.users.mobile')]),
  )
})

test('an account is told without a bare yes or no', () => {
  const account = { name: '写稿人', email: null, username: 'xiegao', mobile: '13800000000', role: 'writer', unit: 'u1' }
  expect(wordsOf({ ...account, suspended: false, confirmed: true })).toEqual([
    '写稿人',
    '',
    'xiegao',
    '13800000000',
    t('stages.role.writer'),
    '融媒体中心',
    t('desk.cell.suspended.no'),
    t('desk.cell.confirmed.yes'),
  ])
  expect(wordsOf({ ...account, suspended: true, confirmed: false }).slice(-2)).toEqual([
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
