/** Copies among the parts of a build are named, and what loads them gets the same. */
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { nameCopies } from '../../../src/ops/chunkCopies'

const require = createRequire(import.meta.url)
const part = (name: string, value: number): string =>
  `module.exports=[${value},"${'x'.repeat(2_000)}"];\n\n//# sourceMappingURL=${name}.map`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'exemplar-chunks-'))
  mkdirSync(path.join(folder, 'ssr'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text)
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8')

test('a copy names the first of its folder, and is loaded as it', async () => {
  write('a.js', part('a', 1))
  write('b.js', part('b', 1))
  write('c.js', part('c', 2))
  write('ssr/a.js', part('ssr-a', 1))
  write('ssr/b.js', part('ssr-b', 1))
  expect(await nameCopies(folder)).toBe(2)
  expect(read('a.js')).toBe(part('a', 1))
  expect(read('b.js')).toBe('module.exports = require("./a.js")\n')
  expect(read('c.js')).toBe(part('c', 2))
  expect(read('ssr/b.js')).toBe('module.exports = require("./a.js")\n')
  expect(require(path.join(folder, 'b.js'))).toBe(require(path.join(folder, 'a.js')))
  expect(require(path.join(folder, 'ssr/b.js'))).not.toBe(require(path.join(folder, 'a.js')))
})

test('short parts and other files stay, and a second time changes nothing', async () => {
  write('a.js', 'module.exports=[1]')
  write('b.js', 'module.exports=[1]')
  write('a.css', part('a', 1))
  write('b.css', part('a', 1))
  expect(await nameCopies(folder)).toBe(0)
  expect(read('b.js')).toBe('module.exports=[1]')
  expect(read('b.css')).toBe(part('a', 1))
})
