/** The test vector of `docs/canonical-form.md`: what a reader recomputes there is what the gate makes. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canonicalForm, sameContent } from '../../../src/editorial/rules/canonical'
import type { RichText } from '../../../src/editorial/rules/content'

const body: RichText = {
  root: {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', id: 'n1', text: 'cafe\u0301 与担保公司', format: 0 }] }],
  },
}

const text = canonicalForm({
  kind: 'cases',
  story: '0b9e4c1e-7a51-4c8e-9d55-0d1b6f1f2a10',
  unit: { id: 'u2', name: '市融媒体中心', shortName: '融媒体' },
  units: [{ id: 'u1', name: '市工商联' }],
  content: {
    title: '一条线索',
    slug: 'yi-tiao-xian-suo',
    kicker: '',
    body,
    cover: 'm1',
    keywords: [],
    figures: [{ indicator: 'totalInvestment', amount: '1000', unit: 'usd10k', kind: 'target', asOf: '2023-07-05' }],
    introducedBy: { unit: 'u1' },
  },
  media: [{ id: 'm1', sha256: 'a'.repeat(64), mimeType: 'image/png', filesize: 5, alt: '图', rightsHolder: '本单位' }],
})

const document = readFileSync(new URL('../../../docs/canonical-form.md', import.meta.url), 'utf8')

test('the document holds the canonical text and its hash', () => {
  expect(document).toContain(`\n${text}\n`)
  expect(document).toContain(createHash('sha256').update(text, 'utf8').digest('hex'))
})

test('texts are NFC, keys sorted, nothing empty, no ids of rows or nodes', () => {
  expect(text).toBe(text.normalize('NFC'))
  expect(text).not.toMatch(/kicker|keywords|"n1"|null/)
  expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(JSON.parse(text)).sort())
})

test('what is left out makes no difference; what is said does', () => {
  expect(sameContent({ title: '甲', kicker: '', keywords: [] }, { title: '甲', kicker: null })).toBe(true)
  expect(sameContent({ rows: [{ id: '1', text: '乙' }] }, { rows: [{ id: '2', text: '乙' }] })).toBe(true)
  expect(sameContent({ title: '甲' }, { title: '乙' })).toBe(false)
})
