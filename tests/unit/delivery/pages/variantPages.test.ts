/** Variants of kept pages in memory: of this very page, made once, and no more than a weight. */
import { expect, it } from 'vitest'
import { bodiesOf, weightOf } from '../../../../src/delivery/pages/bodies'
import { keptParts, type Page } from '../../../../src/delivery/pages/page'
import { VariantPages } from '../../../../src/delivery/pages/variantPages'
import { noParts } from '../../../../src/platform/pageParts'
import { choosing, HANT, ORIGINAL } from '../../../../src/site/variants'

const ELDER = choosing(ORIGINAL, 'layout', 'elder')

async function page(address: string, words: string) {
  const bodies = await bodiesOf(Buffer.from(`<html><a href="/cases">${words}</a></html>`))
  const headers: [string, string][] = [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Location', '/cases/b'],
  ]
  const made: Page = { ...keptParts(noParts()), address, seq: 1, status: 200, headers, files: [] }
  return [made, bodies] as const
}

it('is made once, whoever asks, and once for each variant', async () => {
  const pages = new VariantPages()
  const given = await page('/cases/a', '发')
  const first = pages.of(...given, ELDER)
  expect(pages.of(...given, ELDER)).toBe(first)
  expect(await pages.of(...given, ELDER)).toBe(await first)
  expect((await pages.of(...given, HANT))?.bodies.identity.bytes.toString()).toContain('發')
  expect((await first)?.page.headers).toContainEqual(['Location', '/elder/cases/b'])
})

it('is none of the page that had the address before', async () => {
  const pages = new VariantPages()
  const [old, fresh] = [await page('/cases/a', 'old'), await page('/cases/a', 'new')]
  await pages.of(...old, ELDER)
  expect((await pages.of(...fresh, ELDER))?.bodies.identity.bytes.toString()).toContain('new')
})

it('is forgotten with its page, and where others weigh too much', async () => {
  const [a, b] = [await page('/cases/a', 'x'), await page('/cases/b', 'x')]
  const made = await new VariantPages().of(...a, ELDER)
  const weight = made ? weightOf(made.bodies) : 0
  const pages = new VariantPages(weight * 1.5)
  const first = pages.of(...a, ELDER)
  await first
  expect(pages.of(...a, ELDER)).toBe(first)
  await pages.of(...b, ELDER)
  const again = pages.of(...a, ELDER)
  expect(again).not.toBe(first)
  await again
  pages.drop(['/cases/a'])
  expect(pages.of(...a, ELDER)).not.toBe(again)
})
