/** The rows of imports: how they are stored, found and written. No role reads or writes them but by their own doors. */
import type { PayloadRequest, Where } from 'payload'
import type { KindReason, Proposal } from '../../word/read/draft'
import type { OtherFile } from '../../word/read/refusal'
import type { StoryKind } from '../rules/kinds'
import type { Answer, ImportCode, ImportLoss, ImportState } from './told'

export type KeptProposal = Proposal & { answer: Answer }

export interface ImportRow {
  id: string
  unit: string
  person: string
  personName: string
  name: string
  size: number
  sha256: string
  /** the name under which the original lies; null where it is gone */
  file: string | null
  /** ISO moment */
  at: string
  state: ImportState
  code: ImportCode | null
  what: OtherFile | null
  /** how often somebody began to read it */
  attempts: number
  /** whose work it is now, until when (ISO moment) */
  holder: string | null
  leaseEnd: string | null
  pictures: number | null
  picturesDone: number | null
  kind: StoryKind | null
  story: string | null
  title: string | null
  /** `revisionToken` of the draft as the import left it */
  token: string | null
  because: KindReason | null
  lost: ImportLoss[] | null
  proposals: KeptProposal[] | null
}

const COLLECTION = 'imports'

/** What a summary says: lists load these alone. */
const IN_SUMMARY = [
  'name',
  'size',
  'sha256',
  'at',
  'person',
  'personName',
  'unit',
  'state',
  'code',
  'what',
  'pictures',
  'picturesDone',
  'kind',
  'story',
  'title',
  'lost',
  'proposals',
] as const satisfies readonly (keyof ImportRow)[]
export type SummaryRow = Pick<ImportRow, 'id' | (typeof IN_SUMMARY)[number]>

interface Part {
  sort?: string | string[]
  limit?: number
  page?: number
}

export const findImports = async (
  req: PayloadRequest,
  where: Where,
  { sort = '-at', limit = 0, page, select }: Part & { select?: Record<string, true> } = {},
): Promise<ImportRow[]> =>
  (
    await req.payload.find({
      collection: COLLECTION,
      where,
      sort,
      limit,
      // MongoDB goes to no other page without it.
      ...(page === undefined ? { pagination: false } : { page }),
      ...(select && { select }),
      depth: 0,
      overrideAccess: true,
      req,
    })
  ).docs as unknown as ImportRow[]

export const findSummaries = (req: PayloadRequest, where: Where, part: Part): Promise<SummaryRow[]> =>
  findImports(req, where, { ...part, select: Object.fromEntries(IN_SUMMARY.map((name) => [name, true])) })

const ID = /^[0-9a-f]{24}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A row by its id, or null; malformed ids are no ids. */
export const importById = async (req: PayloadRequest, id: string): Promise<ImportRow | null> =>
  ID.test(id) ? ((await findImports(req, { id: { equals: id } }, { limit: 1 }))[0] ?? null) : null

/** The import that made a story, or null. */
export const importOfStory = async (req: PayloadRequest, kind: string, story: string): Promise<SummaryRow | null> =>
  (await findSummaries(req, { and: [{ story: { equals: story } }, { kind: { equals: kind } }] }, { limit: 1 }))[0] ??
  null

/** By the adapter, which changes what it is given, in the transaction of `req` where one is open. */
export const writeImport = (req: PayloadRequest, id: string, data: Partial<ImportRow>): Promise<unknown> =>
  req.payload.db.updateOne({ collection: COLLECTION, id, data: { ...data }, req, returning: false })

export async function newImport(req: PayloadRequest, data: Omit<ImportRow, 'id'>): Promise<string> {
  const made = await req.payload.db.create({ collection: COLLECTION, data: { ...data }, req })
  return String(made.id)
}
