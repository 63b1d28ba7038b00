/** Files made to cost too much: the process that reads them ends, this one goes on. */
import { describe, expect, it } from 'vitest'
import { readDocument as readFor } from '../../../src/editorial/readDocument'
import { LIMITS } from '../../../src/extract/limits'
import { DOCX, officeFile, PDF, pdfBomb, wordFile, wordOf, XLSX } from '../../support/documents'

const readDocument = (type: Parameters<typeof readFor>[0], bytes: Buffer) => readFor(type, bytes, 'a')
const UNREADABLE = { state: 'unreadable', text: '' }

describe('the reader in its own process', () => {
  it('reads what is sound', async () => {
    expect(await readDocument(DOCX, wordOf('名单'))).toEqual({ state: 'whole', text: '名单' })
  })
  it.each<[string, typeof DOCX | typeof XLSX | typeof PDF, () => Buffer]>([
    ['a PDF that unpacks to 4 GB', PDF, () => pdfBomb(256)],
    [
      'a part beyond the limit',
      DOCX,
      () => officeFile(DOCX, { 'word/document.xml': Buffer.alloc(LIMITS.unpacked + 1) }),
    ],
    [
      'too many parts',
      XLSX,
      () =>
        officeFile(
          XLSX,
          Object.fromEntries(Array.from({ length: LIMITS.parts + 1 }, (_, i) => [`xl/worksheets/s${i}.xml`, '<a/>'])),
        ),
    ],
    ['elements within elements', DOCX, () => wordFile('<w:p>'.repeat(1_000_000))],
  ])('survives %s', async (_, type, bytes) => expect(await readDocument(type, bytes())).toEqual(UNREADABLE))
  it('goes on for the others while the files of one person are slow', async () => {
    const slow = wordFile('<w:p>'.repeat(1_000_000))
    const ended: string[] = []
    const send = async (name: string, bytes: Buffer) => {
      await readFor(DOCX, bytes, name.slice(0, 1))
      ended.push(name)
    }
    await Promise.all([send('a1', slow), send('a2', slow), send('a3', slow), send('b1', wordOf('别人的'))])
    expect(ended.indexOf('b1')).toBeLessThan(ended.indexOf('a2'))
  })
  it('serves the next one after them', async () => {
    expect(await readDocument(DOCX, wordOf('下一个'))).toEqual({ state: 'whole', text: '下一个' })
  })
})
