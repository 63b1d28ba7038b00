/** Pictures of pages: the lightest form that a browser knows, in the width that it needs, and one that all of them know. */
import { describe, expect, it } from 'vitest'
import {
  COPY_FORMATS,
  copiesIn,
  copyName,
  copyWidths,
  fileAddresses,
  hasCopy,
  lightCopies,
  plainCopy,
  readCopyName,
} from '../../../src/editorial/rules/pictures'
import { Picture } from '../../../src/site/components/Picture'
import { document, photograph, smallMap } from '../../../src/site/components/Picture/examples'
import { markup } from './markup'

const STEM = '01234567-89ab-4cde-8f01-23456789abcd'

describe('the copies of a picture', () => {
  it.each([
    [4000, [288, 480, 720, 1080, 1440]],
    [1440, [288, 480, 720, 1080, 1440]],
    [1200, [288, 480, 720, 1080, 1200]],
    [288, [288]],
    [1, [1]],
  ])('of one %i wide are none wider than it', (width, widths) => expect(copyWidths(width)).toEqual(widths))

  it('keep its shape and are never without height', () => {
    expect(
      copiesIn({ url: '/a.png', width: 3000, height: 2, opaque: true }, 'webp').map(({ height }) => height),
    ).toEqual([1, 1, 1, 1, 1])
    expect(copiesIn(photograph, 'avif')[2]).toEqual({
      url: '/api/media/file/m-photograph-720.avif',
      width: 720,
      height: 450,
      mimeType: 'image/avif',
    })
  })

  it('are no JPEG where something shines through, and none of what is no picture', () => {
    expect(COPY_FORMATS.map((format) => copiesIn(smallMap, format).length)).toEqual([2, 2, 0])
    expect(COPY_FORMATS.flatMap((format) => copiesIn(document, format))).toEqual([])
    expect(plainCopy(smallMap, 480)?.url).toBe('/api/media/file/m-map-320.webp')
    expect(plainCopy(document, 480)).toBeUndefined()
  })

  it.each(COPY_FORMATS)('are named so that the name says which one: %s', (format) =>
    expect(readCopyName(copyName(`${STEM}.jpeg`, 720, format))).toEqual({ stem: STEM, width: 720, format }),
  )

  it.each([
    `${STEM}.jpg`,
    `${STEM}-0720.jpg`,
    `${STEM}-99999.jpg`,
    `${STEM}-720.png`,
    `${STEM}-720.avif.tmp`,
    `../${STEM}-720.avif`,
    `${STEM.toUpperCase()}-720.avif`,
    `x-720.avif`,
    '',
  ])('no other name is one: %j', (name) => expect(readCopyName(name)).toBeNull())

  it('are those that are listed and no others', () => {
    const opaque = { url: `/${STEM}.png`, width: 1200, height: 800, opaque: true }
    expect(hasCopy(opaque, { width: 1200, format: 'jpg' })).toBe(true)
    expect(hasCopy(opaque, { width: 1440, format: 'jpg' })).toBe(false)
    expect(hasCopy({ ...opaque, opaque: false }, { width: 720, format: 'jpg' })).toBe(false)
    expect(hasCopy({ ...opaque, opaque: null }, { width: 720, format: 'webp' })).toBe(false)
  })

  it('and the file itself are what is public with a page, each once', () => {
    expect(fileAddresses(document)).toEqual([document.url])
    expect(fileAddresses(photograph)).toHaveLength(16)
  })
})

describe('a picture on a page', () => {
  const html = markup(<Picture file={photograph} sizes="50vw" lazy />)

  it('is offered as AVIF, then as WebP, then as JPEG', () => {
    expect([...html.matchAll(/<source type="([^"]+)"/g)].map(([, type]) => type)).toEqual(['image/avif', 'image/webp'])
    expect(html).toContain('m-photograph-288.avif 288w, /api/media/file/m-photograph-480.avif 480w')
    expect(html).toMatch(
      /<img src="\/api\/media\/file\/m-photograph-720\.jpg" srcSet="[^"]*m-photograph-1440\.jpg 1440w"/,
    )
  })
  it('has its size, waits where it is below the first screen, and not otherwise', () => {
    expect(html).toContain('width="1600" height="1000"')
    expect(html).toContain('loading="lazy" decoding="async"')
    expect(markup(<Picture file={photograph} sizes="50vw" />)).not.toMatch(/loading=|decoding=/)
  })
  it('that something shines through falls back to the file itself', () => {
    const map = markup(<Picture file={smallMap} sizes="50vw" />)
    expect(map).toContain('<img src="/api/media/file/m-map.png" width="320"')
    expect(lightCopies(smallMap).map(([first]) => first?.mimeType)).toEqual(['image/avif', 'image/webp'])
  })
  it('that is wide and low is still high enough to be taken for a shared page', () => {
    const low = { ...photograph, height: 400 }
    expect(markup(<Picture file={low} sizes="50vw" />)).toContain('<img src="/api/media/file/m-photograph-1440.jpg"')
  })
  it('of which nothing is known but its address is that address', () => {
    const plain = { ...photograph, opaque: undefined, variants: [] }
    expect(markup(<Picture file={plain} sizes="50vw" />)).toMatch(
      /^<picture><img src="\/api\/media\/file\/m-photograph\.jpg" width/,
    )
  })
})
