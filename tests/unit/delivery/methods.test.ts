/** What may be asked of which address, before anybody else is asked. */
import { describe, expect, test } from 'vitest'
import { isButton, isMethodOf, methodUnknown } from '../../../src/delivery/plainAnswers'

describe('a file of the build', () => {
  test.each(['GET', 'HEAD'])('is read by %s', (method) => expect(isMethodOf('asset', method)).toBe(true))
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', undefined])('and not asked by %s', (method) =>
    expect(isMethodOf('asset', method)).toBe(false),
  )
  test('the answer says how', () =>
    expect(methodUnknown('asset')).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' } }))
})

describe('a page', () => {
  test.each(['GET', 'HEAD'])('is read by %s', (method) => expect(isMethodOf('page', method)).toBe(true))
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('and not asked by %s', (method) =>
    expect(isMethodOf('page', method)).toBe(false),
  )
  test('the answer says how', () =>
    expect(methodUnknown('page')).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' } }))
  test.each(['/preview/abc/open'])('with a button: %s', (pathname) => {
    expect(isButton(pathname)).toBe(true)
    expect(isMethodOf('page', 'POST', isButton(pathname))).toBe(true)
  })
  test.each(['/preview/abc', '/preview/home', '/preview/a/b/open', '/cases/open', '/preview//open'])(
    'without one: %s',
    (pathname) => expect(isButton(pathname)).toBe(false),
  )
})

describe.each(['desk', 'api'] as const)('%s', (target) => {
  test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('knows %s', (method) =>
    expect(isMethodOf(target, method)).toBe(true),
  )
  test('knows no others', () => expect(isMethodOf(target, 'PROPFIND')).toBe(false))
})
