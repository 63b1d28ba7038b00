/** The entries of a story, and what shows that they stand in the log. */
import type { Payload } from 'payload'
import { bodyHash } from '../editorial/audit'
import { hashesOf } from '../editorial/storyLog'
import { Refusal } from '../editorial/errors'
import type { AuditEntry } from '../editorial/rules/auditEvents'
import { LogTree } from './logTree'

const PAGE = 5_000

/** `audit/log.json` of a dossier. */
export interface LogProof {
  /** entries of the log up to the story's last one */
  entries: number
  /** of the tree over the hashes of these entries */
  root: string
  /** by the number of each entry of the story: the hashes beside its way to the root, from below */
  paths: Record<string, string[]>
}

const broken = (): Refusal => new Refusal('CHECKS_FAILED', { message: 'dossier.logBroken', issues: [] })

/** Reads on until the tree holds so many entries. */
async function grow(payload: Payload, tree: LogTree, size: number): Promise<void> {
  while (tree.size < size) {
    const from = tree.size + 1
    const hashes = await hashesOf(payload, from, Math.min(from + PAGE - 1, size)).catch((err: unknown) => {
      payload.logger.error({ err, msg: 'the log is not whole' })
      throw broken()
    })
    for (const hash of hashes) tree.add(hash)
  }
}

/**
 * @param tree of the same log; it grows as far as it must
 * @throws Refusal 422 where the log is not what it was
 */
export async function proofOf(payload: Payload, tree: LogTree, entries: readonly AuditEntry[]): Promise<LogProof> {
  const size = entries.at(-1)?.seq ?? 0
  if (size === 0 || entries.some((entry) => bodyHash(entry) !== entry.hash)) throw broken()
  await grow(payload, tree, size)
  return {
    entries: size,
    root: tree.root(size),
    paths: Object.fromEntries(entries.map(({ seq }) => [String(seq), tree.path(seq, size)])),
  }
}
