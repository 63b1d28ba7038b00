import { describe, expect, test } from 'vitest'
import { firstName, READ_NAME, signInName } from '../../../src/editorial/rules/signInNames'

describe('what somebody typed is one kind of name, as it is stored', () => {
  test.each([
    ['Writer@Media.demo ', 'email', 'writer@media.demo'],
    ['Ｗriter＠Media．demo', 'email', 'writer@media.demo'],
    ['\u212aelvin@media.demo', 'email', 'kelvin@media.demo'],
    ['Wang.Xiaoming', 'username', 'wang.xiaoming'],
    ['王小明', 'username', '王小明'],
    ['ＷＡＮＧ２', 'username', 'wang2'],
    ['13800000001', 'mobile', '13800000001'],
    ['+86 138-0000-0001', 'mobile', '13800000001'],
    ['008613800000001', 'mobile', '13800000001'],
    ['１３８００００００01', 'mobile', '13800000001'],
    // no name at all: nobody has it
    ['1380000000', 'email', '1380000000'],
    ['*', 'email', '*'],
  ])('%j is the %s %j', (typed, kind, name) => {
    expect(signInName(typed)).toEqual({ kind, name })
  })

  test.each([
    ['username', '13800000001'],
    ['username', 'a@b'],
    ['username', '2wang'],
    ['username', 'a'],
    ['username', 'a b'],
    ['username', 'x'.repeat(41)],
    ['mobile', '23800000001'],
    ['mobile', '138000000012'],
    ['mobile', 'wang'],
    ['email', 'wang'],
    ['email', 'a b@c'],
    ['email', 'a@b@c'],
    ['email', 'wr\u0456ter@media.demo'],
    ['email', 'writer@m\u0435dia.demo'],
    ['email', 'wri\u200bter@media.demo'],
  ] as const)('no %s: %j', (kind, written) => {
    expect(READ_NAME[kind](written)).toBeNull()
  })

  test('no text is two kinds of name', () => {
    for (const typed of ['a@b.cn', 'wang', '王小明', '13800000001', '1@2', 'x13800000001']) {
      const kinds = (['email', 'username', 'mobile'] as const).filter((kind) => READ_NAME[kind](typed) !== null)
      expect([typed, kinds.length]).toEqual([typed, 1])
    }
  })
})

test.each([
  [{ email: 'a@b', username: 'wang', mobile: '13800000001' }, 'a@b'],
  [{ email: null, username: 'wang', mobile: '13800000001' }, 'wang'],
  [{ email: '', mobile: '13800000001' }, '13800000001'],
  [{}, ''],
])('%j is known as %j', (account, name) => {
  expect(firstName(account)).toBe(name)
})
