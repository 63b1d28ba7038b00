/** Which finished page a request means. */
import { describe, expect, it } from 'vitest'
import { keptAddress } from '../../../../src/delivery/pages/addresses'

const asked = (url: string) => keptAddress({ url, method: 'GET', headers: { host: '127.0.0.1:3000' } } as never)

describe('a query that the page does not read', () => {
  it.each([
    ['/cases/x?from=timeline&isappinstalled=0', '/cases/x'],
    ['/?x=1', '/'],
    ['/cases/x?', '/cases/x'],
    ['/feed.xml?1', '/feed.xml'],
    ['/corrections?from=timeline', '/corrections'],
    ['/sitemap?page=2', '/sitemap'],
    ['/cases?page=2', '/cases?page=2'],
    ['/news/x.docx?from=timeline', '/news/x.docx'],
    ['/cases?from=timeline', '/cases'],
    ['/cases?from#&page=2', '/cases'],
    ['/cases?page=2&y=1', '/cases?page=2'],
    ['/cases?y=1&page=%32', '/cases?page=2'],
    ['/archive/2026?x=1', '/archive/2026'],
    ['/units/x?page=2&x=1', '/units/x?page=2'],
    ['/topics/x?x=1', '/topics/x'],
    ['/corrections?from=timeline&page=2', '/corrections?page=2'],
  ])('%s is %s', (url, address) => expect(asked(url)).toBe(address))

  it.each([
    '/cases?year=2026',
    '/cases?year=2026&page=2',
    '/cases?x=1&year=2026',
    '/cases?unit=',
    '/cases?page=1',
    '/cases?page=2&page=3',
    '/cases?page=02',
    '/cases?page=',
    '/cases?page=2%26year',
    '/corrections?from=timeline&page=x',
    '/search?q=x',
    '/admin?x=1',
    '/api/cases?x=1',
    '/preview/home?headline=cases:1',
    '/cases/x/y?x=1',
    '/units/x.docx',
    '/cases/x.docx/',
    '/cases/X.docx',
    '/cases/x.DOCX',
    '/cases/x.docx.docx',
  ])('%s is no finished page', (url) => expect(asked(url)).toBe(null))
})
