/** The draft was proposed as the wrong kind: it is made anew as another, and the first one is archived. */
import type { PayloadRequest } from 'payload'
import { invalid, Refusal } from '../errors'
import { recorded } from '../recorded'
import { STORY_KINDS, type StoryKind } from '../rules/kinds'
import { canSave } from '../rules/policy'
import { createStory } from '../save'
import { loadStory, readStory } from '../story'
import { transition } from '../transition'
import type { ReadInput } from './pictures'
import { writeImport } from './rows'
import { seenImport } from './sight'
import { isUntouched } from './untouched'

/**
 * Only while nobody has changed the draft: whatever a person wrote would not fit the other kind.
 * @throws Refusal 401, 404, 400 with `field`, 403, 409
 */
export async function makeOtherKind(req: PayloadRequest, id: string, wanted: unknown, read: ReadInput): Promise<void> {
  const kind = STORY_KINDS.find((each) => each === wanted) as StoryKind | undefined
  await recorded(req, async () => {
    const { actor, row } = await seenImport(req, id)
    if (!kind) throw invalid('kind')
    if (!row.kind || !row.story) throw new Refusal('WRONG_STAGE', { message: 'errors.importState' })
    const before = await loadStory(req, actor, row.kind, row.story)
    if (!canSave(actor, before)) throw new Refusal('NOT_PERMITTED')
    if (!isUntouched(row, before)) throw new Refusal('WRONG_STAGE', { message: 'errors.importTouched' })
    if (kind === row.kind) return
    const { title, body } = before.content
    await transition(req, row.kind, row.story, { action: 'archive' })
    const story = await createStory(req, kind, read(kind, { title, body }, true), before.gate.authors)
    const made = await readStory(req, kind, story)
    await writeImport(req, row.id, { kind, story, token: made?.revisionToken ?? null })
  })
}
