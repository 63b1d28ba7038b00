/** The archive: one form, to the byte; long ones by ZIP64. */
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { partsOf, unpacked } from '../../../src/office/archive'
import { centralHeader, endOf, isName, localHeader } from '../../../src/dossier/zip/form'
import { readArchive, type Source } from '../../../src/dossier/zip/read'
import { whole } from '../../../src/dossier/zip/write'
import { inMemory, zipped } from '../../support/dossiers'

const parts = () => [
  whole('a.txt', Buffer.from('甲')),
  whole('b/c.json', Buffer.from('{}')),
  whole('d', Buffer.alloc(0)),
]

describe('an archive', () => {
  it('is the same bytes each time', async () => expect(await zipped(parts())).toEqual(await zipped(parts())))

  it('is opened by another reader', async () => {
    const read = partsOf(await zipped(parts()))
    expect(read.map((part) => [part.name, unpacked(part).toString('utf8')])).toEqual([
      ['a.txt', '甲'],
      ['b/c.json', '{}'],
      ['d', ''],
    ])
  })

  it.each(['', '/a', 'a/', '../a', 'a/../b', 'a//b', '.a', 'a b', '甲', 'a\\b', 'a\0', 'x'.repeat(201)])(
    'has no part called %j',
    async (name) => {
      expect(isName(name)).toBe(false)
      await expect(zipped([whole(name, Buffer.alloc(1))])).rejects.toThrow('cannot be called')
    },
  )
  it('has no name twice, in letters of any size', async () => {
    await expect(zipped([whole('a', Buffer.alloc(1)), whole('A', Buffer.alloc(1))])).rejects.toThrow('cannot be called')
  })
  it('has no part that is not what it said', async () => {
    const bytes = Buffer.from('xy')
    for (const lie of [{ size: 3 }, { size: 1 }, { crc: 7 }])
      await expect(zipped([{ ...whole('a', bytes), ...lie }])).rejects.toThrow('changed while it was written')
  })
})

/** A file of zeros with these pieces in it, of any size: nothing of it is in memory but what is read. */
function sparse(size: number, pieces: ReadonlyMap<number, Buffer>): Source {
  return {
    size,
    async read(offset, length) {
      const bytes = Buffer.alloc(length)
      for (const [at, piece] of pieces) {
        const from = Math.max(at, offset)
        if (from < offset + length) piece.copy(bytes, from - offset, Math.min(from - at, piece.length))
      }
      return bytes
    },
  }
}

describe('an archive of many gigabytes', () => {
  const GB = 1024 ** 3
  /** Entries of these sizes. */
  function long(sizes: readonly number[]) {
    const pieces = new Map<number, Buffer>()
    let offset = 0
    const entries = sizes.map((size, index) => {
      const entry = { name: `part-${index}`, size, crc: crc32(`${index}`), offset }
      const header = localHeader(entry)
      pieces.set(offset, header)
      offset += header.length + size
      return entry
    })
    const list = Buffer.concat([...entries.map(centralHeader), endOf(entries.length, offset, 0)])
    const size = list.length - endOf(entries.length, offset, 0).length
    const tail = Buffer.concat([list.subarray(0, size), endOf(entries.length, offset, size)])
    return { entries, pieces: pieces.set(offset, tail), size: offset + tail.length, tail: offset }
  }
  it.each([[[5 * GB, 3]], [[2 * GB, 2 * GB, 2 * GB, 10]], [[4 * GB - 1, 1]]])(
    'of parts of %j bytes is read as it was written',
    async (sizes) => {
      const { entries, pieces, size } = long(sizes)
      expect(await readArchive(sparse(size, pieces))).toEqual({ entries, faults: [] })
    },
  )
  it('of 70,000 parts too', async () => {
    const { entries, pieces, size } = long(Array.from({ length: 70_000 }, () => 0))
    const whole_ = Buffer.alloc(size)
    for (const [at, piece] of pieces) piece.copy(whole_, at)
    expect(await readArchive(inMemory(whole_), 70_000)).toEqual({ entries, faults: [] })
    expect((await readArchive(inMemory(whole_), 69_999)).faults).toEqual([{ at: 'many' }])
  })
  it('has no byte in its end that could be another', async () => {
    const { pieces, size, tail } = long([5 * GB, 3])
    const end = pieces.get(tail) ?? Buffer.alloc(0)
    for (let at = 0; at < end.length; at++) {
      const changed = Buffer.from(end)
      changed[at] = (changed[at] ?? 0) ^ 1
      const { faults } = await readArchive(sparse(size, new Map(pieces).set(tail, changed)))
      expect(faults, `byte ${at}`).not.toEqual([])
    }
  })
})
