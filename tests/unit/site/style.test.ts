/** Colours keep the contrast that they promise, light and dark. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const tokens = readFileSync('app/(site)/style/tokens.css', 'utf8')
const [light = '', dark = ''] = tokens.split('@media')
const colour = (theme: string, name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(theme)?.[1] ?? ''

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

describe.each([
  ['light', light],
  ['dark', dark],
])('on the %s ground', (_, theme) => {
  it.each(['text', 'secondary', 'link', 'visited', 'red'])('%s is readable', (name) => {
    expect(contrast(colour(theme, name), colour(theme, 'ground'))).toBeGreaterThanOrEqual(7)
  })
  it('secondary text is readable on the surface of the footer', () => {
    expect(contrast(colour(theme, 'secondary'), colour(theme, 'surface'))).toBeGreaterThanOrEqual(4.5)
  })
  it('the edge of a control is seen', () => {
    expect(contrast(colour(theme, 'edge'), colour(theme, 'ground'))).toBeGreaterThanOrEqual(3)
  })
})

describe('in high contrast', () => {
  const [bright = '', dim = ''] = readFileSync('app/(site)/style/variants.css', 'utf8')
    .split('html.contrast {')
    .slice(1)
    .map((rule) => rule.slice(0, rule.indexOf('}')))
  it.each([
    ['light', bright, light],
    ['dark', dim, dark],
  ])('all is more readable than it was: %s', (_, theme, usual) => {
    for (const name of ['text', 'secondary', 'link', 'visited', 'red', 'edge', 'rule']) {
      const ratio = contrast(colour(theme, name), colour(theme, 'ground'))
      expect(ratio, name).toBeGreaterThan(contrast(colour(usual, name), colour(usual, 'ground')))
      expect(ratio, name).toBeGreaterThanOrEqual(8.5)
    }
  })
})

it('a focused link is readable', () => {
  expect(contrast(colour(light, 'on-focus'), colour(light, 'focus'))).toBeGreaterThanOrEqual(7)
})
