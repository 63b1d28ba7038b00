/** What of our own a reader loads beside the page: one script, one style, each below its limit, and a QR code that reads back. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { readerScript } from '../../../src/site/script/readerScript'
import { qrCode } from '../../../src/site/present/qr'

const KB = 1024

it('our script is under 6 KB as it stands, and its address names its bytes', () => {
  expect(readerScript.bytes.length).toBeLessThan(6 * KB)
  expect(readerScript.path).toMatch(/^\/script\/[0-9a-f]{16}\.js$/)
})

it('our style is under 12 KB gzipped, without what a build takes out', () => {
  const folder = 'app/(site)/style'
  const imports = [...readFileSync(`${folder}/site.css`, 'utf8').matchAll(/@import '\.\/([\w-]+\.css)';/g)]
  expect(imports.length).toBeGreaterThan(5)
  const all = imports.map(([, name]) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n')
  expect(gzipSync(all, { level: 9 }).length).toBeLessThan(12 * KB)
})

/** The path as pixels, `scale` for each module. */
function drawn({ size, path }: ReturnType<typeof qrCode>, scale: number) {
  const side = size * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  let [x, y] = [0, 0]
  for (const [, command, first, second] of path.matchAll(/([Mmh])(\d+)(?: ([\d.]+))?/g)) {
    const number = Number(first)
    if (command === 'M') [x, y] = [number, Math.floor(Number(second))]
    if (command === 'm') x += number
    if (command !== 'h') continue
    for (let row = y * scale; row < (y + 1) * scale; row++)
      for (let column = x * scale; column < (x + number) * scale; column++)
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
    x += number
  }
  return { width: side, height: side, data }
}

describe('the QR code of a page', () => {
  it.each(['https://news.example.gov.cn/cases/a', `https://news.example.gov.cn/notices/${'a-'.repeat(49)}z`])(
    'reads back as %s',
    (address) => expect(decodeQR(drawn(qrCode(address), 4))).toBe(address),
  )
  it('has a quiet zone of four modules on every side', () => {
    const { size, path } = qrCode('https://news.example.gov.cn/cases/a')
    const rows = [...path.matchAll(/M(\d+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
    expect(Math.min(...rows.map(([x = 0]) => x))).toBe(4)
    expect(rows.map(([, y = 0]) => y)).toEqual(Array.from({ length: size - 8 }, (_, row) => row + 4.5))
  })
})
