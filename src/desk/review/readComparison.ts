/** The comparison that an address asks for. Server only. */
import type { PayloadRequest } from 'payload'
import type { FieldDiff } from '../../editorial/rules/diff/types'
import type { MediaFacts } from '../../editorial/rules/content'
import type { Kind } from '../../editorial/rules/kinds'
import type { Outlook } from '../../editorial/rules/outlook'
import { isEditable } from '../../editorial/rules/policy'
import { filesOf } from '../read/files'
import type { FileView } from '../read/FileView'
import { basesOf, type Base } from './bases'
import { segmentsInWords } from './words'

/** Handed over by the collection: two revisions of a story compared, as the person of the request. */
export type ComparisonOf = (
  req: PayloadRequest,
  kind: Kind,
  id: string,
  from: string,
  to: string,
) => Promise<{ fields: FieldDiff[]; media: MediaFacts[]; names: Record<string, string> }>

/** What the page of a locked story offers to compare with, and the comparison that was chosen. */
export interface Comparing {
  bases: Base[]
  chosen: Base | null
  /** the segments in words: cut here, because browsers cut Chinese in other places than the server */
  fields: FieldDiff[]
  files: Record<string, FileView>
  names: Record<string, string>
}

/** @param asked what the address says: the name of a base */
export async function readComparison(
  req: PayloadRequest,
  outlook: Outlook,
  asked: unknown,
  comparisonOf: ComparisonOf,
): Promise<Comparing> {
  const { kind, id, stage, revision } = outlook
  const bases = isEditable(stage) ? [] : basesOf(outlook, String(req.user?.id ?? ''))
  const chosen = bases.find(({ name }) => name === asked) ?? null
  if (!chosen || !revision) return { bases, chosen: null, fields: [], files: {}, names: {} }
  const { fields, media, names } = await comparisonOf(req, kind, id, chosen.revision, revision)
  const files = await filesOf(req, media)
  const fileNames = Object.fromEntries(Object.values(files).map((file) => [file.id, file.name]))
  const words = { ...fileNames, ...names }
  return {
    bases,
    chosen,
    fields: fields.map((diff) => ({ ...diff, segments: [...segmentsInWords(kind, diff, words)] })),
    files,
    names: words,
  }
}
