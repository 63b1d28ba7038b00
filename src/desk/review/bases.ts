/** With what a revision under review can be compared. Pure. */
import type { Outlook } from '../../editorial/rules/outlook'

export type BaseName = 'live' | 'decided' | 'returned'

export interface Base {
  name: BaseName
  /** sha256 */
  revision: string
  /** 1, 2, 3 … in the story */
  number: number
}

type About = Pick<Outlook, 'revision' | 'liveRevision' | 'decisions' | 'submissions' | 'resubmission'>

/**
 * The live edition, the newest other revision on which the reader decided, and the one that somebody else sent back; none
 * where it is the one under review.
 */
export function basesOf(
  { revision, liveRevision, decisions, submissions, resubmission }: About,
  reader: string,
): Base[] {
  if (!revision) return []
  const numberOf = (sha: string) => submissions.find(({ sha256 }) => sha256 === sha)?.number ?? 0
  const mine = decisions.filter(({ person }) => person.id === reader).map((decision) => decision.revision)
  const decided = [...new Set(mine)].filter((sha) => sha !== revision).sort((a, b) => numberOf(b) - numberOf(a))[0]
  const sentBack = resubmission?.sentBack?.revision
  const returned = resubmission?.own && sentBack === decided ? null : sentBack
  const named: [BaseName, string | null | undefined][] = [
    ['live', liveRevision === revision ? null : liveRevision],
    ['decided', decided],
    ['returned', returned === revision ? null : returned],
  ]
  return named.flatMap(([name, sha]): Base[] => (sha ? [{ name, revision: sha, number: numberOf(sha) }] : []))
}
