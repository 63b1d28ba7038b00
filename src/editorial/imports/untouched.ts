import type { Story } from '../story'
import type { ImportRow } from './rows'

/** Nobody has changed the draft, or answered a proposal, since the import made it. */
export const isUntouched = (row: ImportRow, story: Story | null): boolean =>
  story !== null &&
  story.stage === 'draft' &&
  !story.gate.everSubmitted &&
  story.revisionToken === row.token &&
  (row.proposals ?? []).every(({ answer }) => answer === 'open')
