/** The log as a tree: after RFC 9162, and of no place but its own does an entry lead to the root. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { LogTree, rootBy } from '../../../src/dossier/logTree'
import { sha } from '../../support/dossiers'

const hashes = Array.from({ length: 40 }, (_, index) => sha(`entry ${index}`))
const tree = new LogTree()
for (const hash of hashes) tree.add(hash)

const digest = (...parts: Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
/** The root as the RFC defines it. */
function merkle(list: readonly string[]): Buffer {
  if (list.length === 1) return digest(Uint8Array.of(0), Buffer.from(list[0] ?? '', 'hex'))
  let half = 1
  while (half * 2 < list.length) half *= 2
  return digest(Uint8Array.of(1), merkle(list.slice(0, half)), merkle(list.slice(half)))
}

describe.each(hashes.map((_, index) => index + 1))('a log of %i entries', (size) => {
  it('has the root of the RFC', () => expect(tree.root(size)).toBe(merkle(hashes.slice(0, size)).toString('hex')))
  it('leads to it from each of its places, and from no other', () => {
    for (let seq = 1; seq <= size; seq++) {
      const path = tree.path(seq, size)
      const from = (place: number) => rootBy(hashes[seq - 1] ?? '', place, size, path)
      expect(from(seq)).toBe(tree.root(size))
      for (let other = 0; other <= size + 1; other++) if (other !== seq) expect(from(other)).not.toBe(tree.root(size))
      expect(rootBy(hashes[seq] ?? '', seq, size, path)).not.toBe(tree.root(size))
      expect(rootBy(hashes[seq - 1] ?? '', seq, size, [...path, sha('more')])).toBeUndefined()
      if (size > 1) expect(rootBy(hashes[seq - 1] ?? '', seq, size, path.slice(1))).not.toBe(tree.root(size))
    }
  })
})
