/** What a record names must exist. */
import type { PayloadRequest } from 'payload'
import { assertExists } from '../../editorial/existing'
import type { ProjectContent } from '../rules/projects/content'

/** @throws Refusal 400 with `field` for a unit or a file that does not exist */
export async function assertProjectReferences(
  req: PayloadRequest,
  { unit, timeline, figures }: Partial<ProjectContent>,
): Promise<void> {
  if (unit) await assertExists(req, 'unit', 'units', unit)
  const rows = [
    ...(timeline ?? []).map(({ evidence }, i) => ({ field: `timeline.${i}.evidence.file`, file: evidence.file })),
    ...(figures ?? []).map(({ evidence }, i) => ({ field: `figures.${i}.evidence.file`, file: evidence.file })),
  ]
  for (const { field, file } of rows) if (file) await assertExists(req, field, 'media', file)
}
