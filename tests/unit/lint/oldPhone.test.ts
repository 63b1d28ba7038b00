import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCss } from '../../lint/oldPhone/css'
import { checkScript } from '../../lint/oldPhone/script'
import { files } from './files'

const BAD_CSS = [
  '.a { display: flex; gap: 1rem }',
  '.a { display: flex }\n@media (min-width: 640px) { .a { gap: 1rem } }',
  '@supports (gap: 1px) { .a { display: flex; gap: 1rem } }',
  '.a { display: flex; grid-gap: 1rem }',
  '.a { display: grid; gap: 1rem }',
  '.a { aspect-ratio: 16 / 9 }',
  '.a { inset: 0 }',
  '.a { margin-inline: auto }',
  '@layer base { .a { color: red } }',
  '@container (min-width: 1px) { .a { color: red } }',
  ':is(.a, .b) { color: red }',
  ':where(.a) { color: red }',
  '.a:has(img) { color: red }',
  'a:focus, a:focus-visible { color: red }',
  '.a { .b { color: red } }',
  '.a { &:hover { color: red } }',
  '.a { width: clamp(1px, 2vw, 3px) }',
  '.a { width: min(100%, 3px) }',
  '.a { padding: calc(1px + max(1px, 2px)) }',
  ':root { --a: clamp(1px, 2vw, 3px) }',
  '.a { height: 100dvh }',
  '.a { color: rgb(0 0 0 / 50%) }',
  '.a { color: #00000080 }',
  '@media (width >= 640px) { .a { color: red } }',
]

const GOOD_CSS = [
  '.a { display: flex } .a > * + * { margin-left: 1rem }',
  '.a { display: grid; grid-gap: 1rem }',
  '@supports (gap: 1rem) { .a { display: grid; gap: 1rem } }',
  '@supports (aspect-ratio: 1) { .a { aspect-ratio: 16 / 9 } }',
  '.a { width: 100%; width: min(100%, 3px) }',
  '.a { grid-template-columns: minmax(0, 1fr) 20rem }',
  '.a { color: rgba(0, 0, 0, 0.5); max-width: 36em }',
  ':root { --a: 1px }',
  '@media (max-width: 639px) { .a:not(.b) { color: #000 } }',
]

describe('style sheets', () => {
  it.each(BAD_CSS)('%s is refused', (source) => expect(checkCss(source)).not.toEqual([]))
  it.each(GOOD_CSS)('%s is fine', (source) => expect(checkCss(source)).toEqual([]))
})

describe('scripts', () => {
  it.each(['a?.b', 'a ?? b', 'const a = { ...b }', 'try { a() } catch {}', 'import "a"'])('%s is refused', (source) =>
    expect(checkScript(source)).toHaveLength(1),
  )
  it('async functions are fine', () =>
    expect(checkScript('const a = async (b) => { await b; return [...b] }')).toEqual([]))
})

describe('what the public gets', () => {
  const sheets = files(['app/(site)', 'src/site'], '.css')
  const scripts = files(['app/(site)', 'src/site', 'public'], '.js')

  it('has style sheets', () => expect(sheets).not.toEqual([]))
  it.each(sheets)('%s holds the floor', (file) => expect(checkCss(readFileSync(file, 'utf8'))).toEqual([]))
  it.each(scripts)('%s holds the floor', (file) => expect(checkScript(readFileSync(file, 'utf8'))).toEqual([]))
})
