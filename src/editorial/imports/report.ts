/** Imports as they are told to who may see them. */
import type { PayloadRequest, Where } from 'payload'
import { readStory } from '../story'
import { CONTENT_FIELDS } from '../rules/contentFields'
import { canSave, isEditable } from '../rules/policy'
import type { StoryKind } from '../rules/kinds'
import type { Actor } from '../rules/roles'
import { requireActor } from '../people'
import { memberOf } from './members'
import { isUntouched } from './untouched'
import { findSummaries, importOfStory, type ImportRow, type SummaryRow } from './rows'
import { canSee, isOwner, seenImport } from './sight'
import { canRetry, isOpenImport, type ImportReport, type ImportSummary, type Proposal } from './told'

/** Most rows of a list. */
const MOST_LISTED = 400
/** Rows that are held at once: of each only its summary stays. */
const PAGE = 50

/** Whether stories of a kind have the member that a proposal speaks of. */
export const fits = (kind: StoryKind | null, proposal: Pick<Proposal, 'field'> | undefined): boolean =>
  kind !== null && !!proposal && (CONTENT_FIELDS[kind] as readonly string[]).includes(memberOf(proposal.field))

export function summaryOf(row: SummaryRow): ImportSummary {
  const { id, name, size, sha256, at, person, personName, state, code, what, pictures, picturesDone } = row
  const { kind, story, title, lost, proposals } = row
  return {
    id: String(id),
    name,
    size,
    sha256,
    at: new Date(at).toISOString(),
    by: { id: person, name: personName },
    state,
    code: code ?? null,
    what: what ?? null,
    pictures: typeof pictures === 'number' ? { done: picturesDone ?? 0, of: pictures } : null,
    story: kind && story ? { kind, id: story, title: title ?? '' } : null,
    losses: (lost ?? []).reduce((sum, { count }) => sum + count, 0),
    open: (proposals ?? []).filter((proposal) => proposal.answer === 'open' && fits(kind, proposal)).length,
  }
}

/** The person's own imports, the newest first. */
export async function ownImports(req: PayloadRequest): Promise<ImportSummary[]> {
  const actor = requireActor(req)
  const mine: Where = { and: [{ person: { equals: actor.id } }, { unit: { equals: actor.unit ?? '' } }] }
  // By their ids: one that comes in meanwhile moves the others to the next page.
  const found = new Map<string, ImportSummary>()
  for (let page = 1; page <= MOST_LISTED / PAGE; page++) {
    const rows = await findSummaries(req, mine, { sort: ['-at', '-id'], limit: PAGE, page })
    for (const row of rows) found.set(String(row.id), summaryOf(row))
    if (rows.length < PAGE) break
  }
  return [...found.values()]
}

async function reportOf(req: PayloadRequest, actor: Actor, row: ImportRow): Promise<ImportReport> {
  const { kind, file, state } = row
  const story = kind && row.story ? await readStory(req, kind, row.story) : null
  const answer = story !== null && canSave(actor, story) && isEditable(story.stage)
  const owner = isOwner(actor, row)
  return {
    ...summaryOf(row),
    story: kind && story ? { kind, id: story.id, title: story.title } : null,
    because: row.because ?? null,
    lost: row.lost ?? [],
    proposals: (row.proposals ?? []).map((proposal, number) => ({
      ...proposal,
      number,
      fits: fits(kind, proposal),
    })),
    original: file !== null,
    may: {
      answer,
      otherKind: answer && isUntouched(row, story),
      cancel: owner && isOpenImport(state),
      retry: owner && canRetry(row),
    },
  }
}

/** @throws Refusal 401, 404 */
export async function importReport(req: PayloadRequest, id: string): Promise<ImportReport> {
  const { actor, row } = await seenImport(req, id)
  return reportOf(req, actor, row)
}

/** The import that made a story, for who reads the story; null where none did. */
export async function importOf(req: PayloadRequest, kind: string, story: string): Promise<ImportSummary | null> {
  const row = await importOfStory(req, kind, story)
  return row && canSee(requireActor(req), row) ? summaryOf(row) : null
}
