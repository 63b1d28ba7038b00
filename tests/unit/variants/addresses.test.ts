/** Addresses of variants: one spelling of each, and nothing that is no page for readers has any. */
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../../src/editorial/rules/kinds'
import { isPageAddress, variantPath } from '../../../src/site/paths'
import {
  addressIn,
  CHOICES,
  choosing,
  has,
  isOriginal,
  ORIGINAL,
  readAddress,
  wordsOf,
  type Choice,
  type Variant,
} from '../../../src/site/variants'

/** Every combination of values. */
const all = (Object.keys(CHOICES) as Choice[]).reduce<Variant[]>(
  (variants, choice) => variants.flatMap((variant) => CHOICES[choice].map((value) => choosing(variant, choice, value))),
  [ORIGINAL],
)
const names = new Set(all.map((variant) => wordsOf(variant).join('/')))

const PAGES = [
  '/',
  '/cases',
  '/cases?page=2',
  '/cases/dan-bao',
  '/units/media',
  '/search?q=%E6%8B%85%E4%BF%9D&order=date',
  '/?x=1',
]

it('there are 48, the original among them', () => {
  expect(names.size).toBe(48)
  expect(all.filter(isOriginal).every((variant) => wordsOf(variant).length === 0)).toBe(true)
})

it.each(PAGES)('each has one address of %s, which says it', (page) => {
  const addresses = new Map(all.map((variant) => [addressIn(variant, page), variant]))
  expect(addresses.size).toBe(48)
  for (const [address, variant] of addresses) expect(readAddress(address)).toEqual({ variant, address: page })
})

it('繁体 alone is what its own function says', () => {
  const hant = choosing(ORIGINAL, 'script', 'hant')
  for (const page of PAGES.slice(0, -1)) expect(variantPath('hant', page)).toBe(addressIn(hant, page))
  expect(variantPath('hant', '/')).toBe('/hant')
})

describe('a page that is kept', () => {
  it('has a first part that is no word of a variant', () => {
    for (const word of ['hant', 'elder', 'small', 'medium', 'large', 'contrast', 'pointer']) {
      expect(KINDS).not.toContain(word)
      expect(isPageAddress(`/${word}`)).toBe(false)
      expect(isPageAddress(`/${word}/cases`)).toBe(false)
    }
  })
})

describe('no variant', () => {
  it.each([
    '/elder/hant/cases',
    '/hant/hant/cases',
    '/pointer/contrast',
    '/small/large/cases',
    '/medium/cases',
    '/elder/small/cases',
    '/hant/',
    '/elder/?x=1',
    '/hant/api/cases',
    '/hant/%61pi/cases',
    '/hant/admin',
    '/hant/admin%2Fx',
    '/hant/preview/x',
    '/hant/_next/static/x',
    '/hant/healthz',
    '/hant/feed.xml',
    '/hant/sitemap.xml',
    '/hant/cases/x.docx',
    '/hant//cases',
    '/hant/../admin',
    '/hant/%2e%2e/admin',
    '/hant/cases/../../admin',
    '/hant/\\admin',
    '/hant/%',
    '/hant/a\u0000',
    '/%68ant/cases',
    'hant/cases',
    '//hant/cases',
    '/hant#x',
    '',
  ])('stands at %j', (address) => expect(readAddress(address)).toBeNull())
  it.each(['/hanting', '/elders/x', '/cases', '/HANT/cases'])('is meant by %s', (address) =>
    expect(readAddress(address)).toEqual({ variant: ORIGINAL, address }),
  )
})

describe('the size of text', () => {
  const elder = choosing(ORIGINAL, 'layout', 'elder')
  it('that a layout has anyway is no choice', () => {
    expect(isOriginal(choosing(ORIGINAL, 'size', 'medium'))).toBe(true)
    expect(choosing(elder, 'size', 'small')).toEqual(elder)
    expect([has(ORIGINAL, 'size', 'medium'), has(ORIGINAL, 'size', 'small')]).toEqual([true, false])
    expect([has(elder, 'size', 'small'), has(elder, 'size', 'medium')]).toEqual([true, false])
  })
  it('is not smaller in 长者模式 than what was chosen before', () => {
    const large = choosing(ORIGINAL, 'size', 'large')
    expect(wordsOf(choosing(large, 'layout', 'elder'))).toEqual(['elder', 'large'])
    expect(wordsOf(choosing(choosing(elder, 'size', 'medium'), 'layout', 'standard'))).toEqual([])
  })
})
