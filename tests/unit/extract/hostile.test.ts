/** Files made to cost too much: the process that reads them ends, this one goes on. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/editorial/readDocument'
import { LIMITS } from '../../../src/extract/limits'
import { DOCX, PDF, pdfBomb, wordFile, wordOf, XLSX, zipOf } from '../../support/documents'

const UNREADABLE = { state: 'unreadable', text: '' }

describe('the reader in its own process', () => {
  it('reads what is sound', async () => {
    expect(await readDocument(DOCX, wordOf('名单'))).toEqual({ state: 'whole', text: '名单' })
  })
  it.each<[string, typeof DOCX | typeof XLSX | typeof PDF, () => Buffer]>([
    ['a PDF that unpacks to 4 GB', PDF, () => pdfBomb(256)],
    ['a part beyond the limit', DOCX, () => zipOf({ 'word/document.xml': Buffer.alloc(LIMITS.unpacked + 1) })],
    [
      'too many parts',
      XLSX,
      () =>
        zipOf(
          Object.fromEntries(Array.from({ length: LIMITS.parts + 1 }, (_, i) => [`xl/worksheets/s${i}.xml`, '<a/>'])),
        ),
    ],
    ['elements within elements', DOCX, () => wordFile('<w:p>'.repeat(1_000_000))],
  ])('survives %s', async (_, type, bytes) => expect(await readDocument(type, bytes())).toEqual(UNREADABLE))
  it('serves the next one after them', async () => {
    expect(await readDocument(DOCX, wordOf('下一个'))).toEqual({ state: 'whole', text: '下一个' })
  })
})
