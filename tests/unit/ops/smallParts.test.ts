/** Parts of a build say the same when they are small. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeSmall } from '../../../src/ops/smallParts'

const require = createRequire(import.meta.url)
const PART = `// What stands here only people read.
module.exports = [1, (first, ...rest) => { /* nothing */ const all = [first, ...rest]; return all.length > 2 ? '典型' : all }]
`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'exemplar-parts-'))
  mkdirSync(path.join(folder, 'ssr'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text)
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')

test('what they export is the same, and what is no part stays', async () => {
  for (const name of ['a.js', 'ssr/a.js', 'a.css']) write(name, PART)
  await makeSmall(folder)
  for (const name of ['a.js', 'ssr/a.js']) {
    expect(read(name).length).toBeLessThan(PART.length / 1.5)
    // One byte for each sign, in memory too.
    expect(Buffer.byteLength(read(name))).toBe(read(name).length)
    const [one, of] = require(path.join(folder, name)) as [number, (...all: unknown[]) => unknown]
    expect([one, of(1), of(1, 2, 3)]).toEqual([1, [1], '典型'])
  }
  expect(read('a.css')).toBe(PART)
})

test('a part that is no program ends the build', async () => {
  write('a.js', 'module.exports = [')
  await expect(makeSmall(folder)).rejects.toThrow('Unexpected end of file')
})
