/** Links to variants, as the page itself has them. */
import { expect, it } from 'vitest'
import { headerLinks, switchesOf } from '../../../src/site/present/variants'
import { readAddress } from '../../../src/site/variants'

const hrefs = (address: string) => headerLinks(address).map(({ href }) => href)

it('the header leads to this very page', () => {
  expect(hrefs('/')).toEqual(['/elder', '/accessibility', '/hant'])
  expect(hrefs('/cases?page=2')).toEqual(['/elder/cases?page=2', '/accessibility', '/hant/cases?page=2'])
})
it.each(['/api/x', '/elder/hant', '//x', '/%', ''])('and home from what has no variants: %j', (address) =>
  expect(hrefs(address)).toEqual(['/elder', '/accessibility', '/hant']),
)
it('every switch leads to a variant that is one, and what is usual is marked', () => {
  const links = switchesOf('/accessibility').flatMap((switches) => switches.links)
  for (const { href } of links) expect(readAddress(href)?.address).toBe('/accessibility')
  expect(links.filter(({ current }) => current).map(({ href }) => href)).toEqual(Array(5).fill('/accessibility'))
  expect(new Set(links.map(({ href }) => href)).size).toBe(7)
})
