import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../src/editorial/errors'
import { readPassword } from '../../../src/editorial/passwordRules'
import { t } from '../../../src/messages/index'

const refused = (value: unknown, about: readonly unknown[] = []): string => {
  try {
    readPassword(value, about)
    return ''
  } catch (error) {
    return isRefusal(error) && error.details.field === 'password' ? error.message : String(error)
  }
}
const LENGTH = t('errors.weakPassword', { min: 10, max: 200 })
const GUESSABLE = t('errors.guessablePassword')

describe('a password', () => {
  test.each([
    'exemplar-demo',
    'another-password',
    'correct-horse-battery',
    'Tr0ub4dour&3-zebra',
    '招商引资新一轮舆论热潮再起',
    'x7#Kq2!mZ9',
  ])('%s will do', (value) => expect(readPassword(value)).toBe(value))

  test.each([undefined, null, 1, {}, [], '', 'kurz', 'x7#Kq2!mZ', 'aB3$'.repeat(51)])('%j has no length', (value) =>
    expect(refused(value)).toBe(LENGTH),
  )

  test.each([
    'password1234',
    'Password123!',
    '1234567890',
    '13812345678',
    'qwertyuiop',
    '1qaz2wsx3edc',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'admin123456',
    'iloveyou2023',
    '2023070520230705',
  ])('%s is easily guessed', (value) => expect(refused(value)).toBe(GUESSABLE))

  test.each([
    ['wangxiaoming-xinhua', ['wangxiaoming-xinhua@media.demo']],
    ['Wangxiaoming-Xinhua1', ['wangxiaoming-xinhua@media.demo']],
    ['zhangsanfeng2', [null, 'zhangsanfeng', undefined]],
  ])('%s is known of the account %j', (value, about) => {
    expect(readPassword(value)).toBe(value)
    expect(refused(value, about)).toBe(GUESSABLE)
  })

  test.each(['ab'.repeat(100), 'p4$$w0rd'.repeat(25), `${'a'.repeat(40)}-correct-horse-battery`])(
    '%s is judged by its beginning',
    (value) => expect(refused(value)).toBe(GUESSABLE),
  )
  test('a long one is kept whole', () => {
    const long = 'correct-horse-battery-staple'.repeat(7)
    expect(readPassword(long)).toBe(long)
  })
})
