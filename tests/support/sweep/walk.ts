/** Leads a story of any unit through the gate over HTTP, whatever its texts make the checks say. */
import type { Kind } from '../../../src/editorial/rules/kinds'
import type { Issue } from '../../../src/editorial/rules/issues'
import type { Email } from '../../../src/ops/demo/contentPeople'
import type { Door } from '../pageDoor'

export interface Walked {
  kind: Kind
  id: string
  /** who wrote it */
  by: Email
}

export const DIRECTOR: Email = 'director@office.demo'
const WHY = '测试用的词'
const STEPS: Record<string, [Email, string]> = {
  unitReview: ['editor@gsl.demo', 'pass'],
  gateReview: ['gatekeeper2@office.demo', 'pass'],
  signOff: [DIRECTOR, 'sign'],
  approved: ['gatekeeper2@office.demo', 'publish'],
}

const issuesOf = (issues: readonly Issue[], severity: string) =>
  issues.filter((issue) => issue.severity === severity).map(({ id }) => id)

/** One transition. @throws where it is refused */
export const act = (door: Door, as: Email, { kind, id }: Walked, body: Record<string, unknown>) =>
  door.act(as, kind, id, body)

/** Submits, every error contested, and leads on to a stage. @returns the revision */
export async function lead(door: Door, story: Walked, until: string): Promise<string> {
  const { kind, id, by } = story
  const { issues } = await door.editorial(kind, id)
  const contested = issuesOf(issues, 'error').map((issue) => ({ issue, reason: WHY }))
  let told = await act(door, by, story, { action: 'submit', contested })
  while (told.stage !== until) {
    const [as, action] = STEPS[told.stage] ?? []
    if (!as) throw new Error(`no way from ${told.stage} to ${until}`)
    told = await act(door, as, story, {
      action,
      revision: told.revision,
      secrecyReviewed: true,
      acknowledged: issuesOf(told.issues, 'warning'),
      overrides: issuesOf(told.issues, 'error').map((issue) => ({ issue, reason: WHY })),
    })
  }
  return told.revision
}
