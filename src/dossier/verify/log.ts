/** Whether the entries of the log are whole, stand in the log, and are about this story. */
import { hashOf } from '../../editorial/hash'
import { NO_PREVIOUS, type AuditEntry } from '../../editorial/rules/auditEvents'
import type { LogProof } from '../log'
import { rootBy } from '../logTree'
import type { Problem } from './problem'

interface About {
  kind: string
  id: string
}

const problem = (code: Problem['code'], { seq }: AuditEntry): Problem => ({ code, name: String(seq) })

const isWhole = ({ hash, ...body }: AuditEntry): boolean => hashOf(body) === hash

const isAbout = ({ data }: AuditEntry, { kind, id }: About): boolean => {
  const { story } = data as { story?: Partial<About> }
  return story?.kind === kind && story.id === id
}

/** The revision that an entry names, or nothing. */
const revisionOf = ({ data }: AuditEntry): string | undefined => {
  const { revision } = data as { revision?: string | null }
  return revision ?? undefined
}

/** @param known hashes of the revisions that are here */
export function logProblems(
  entries: readonly AuditEntry[],
  { entries: size, root, paths }: LogProof,
  story: About,
  known: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = []
  let before: AuditEntry | undefined
  for (const entry of entries) {
    const named = revisionOf(entry)
    if (!isWhole(entry)) problems.push(problem('entryHash', entry))
    else if (rootBy(entry.hash, entry.seq, size, paths[entry.seq] ?? []) !== root)
      problems.push(problem('entryPlace', entry))
    if (entry.seq === 1 && entry.previous !== NO_PREVIOUS) problems.push(problem('entryOrder', entry))
    if (before && (entry.seq <= before.seq || (entry.seq === before.seq + 1 && entry.previous !== before.hash)))
      problems.push(problem('entryOrder', entry))
    if (!isAbout(entry, story)) problems.push(problem('entryStory', entry))
    if (named !== undefined && !known.has(named)) problems.push(problem('unknownRevision', entry))
    before = entry
  }
  if (before?.seq !== size || Object.keys(paths).length !== entries.length)
    problems.push({ code: 'entryPlace', name: 'audit/log.json' })
  return problems
}
