/** Settings that a director alone changes; each change is recorded with what stood before. */
import type { PayloadRequest } from 'payload'
import { record } from './audit'
import { declaredMembers } from './declared'
import { assertRoster } from './duty'
import { invalid, Refusal } from './errors'
import { throughGate } from './gateToken'
import { hashOf } from './hash'
import { asAuditActor, requireActor } from './people'
import { isLive } from './publish'
import { recorded } from './recorded'
import { isKind } from './rules/kinds'
import { FACE_MEMBERS, isFace, LATIN_MEMBER } from './rules/wordStyle'
import type { Input } from './save'

type Json = Record<string, unknown>

/** @throws Refusal 400 for a place that names what is not live, or what stands in another place of the same list */
async function assertPlacements(req: PayloadRequest, { headline, pictureNews }: Json): Promise<void> {
  const pictures = (pictureNews as unknown[] | undefined) ?? []
  const taken = new Set<string>()
  for (const [index, row] of [headline, ...pictures].entries()) {
    const field = index === 0 ? 'headline' : `pictureNews.${index - 1}`
    const { kind, id } = (row ?? {}) as Json
    // No headline is a setting; a picture without a story is none.
    if (index === 0 && !kind && !id) continue
    if (!isKind(kind) || typeof id !== 'string' || !(await isLive(req, kind, id))) {
      throw invalid(field, 'errors.notLive')
    }
    if (index > 0 && taken.has(id)) throw invalid(field)
    if (index > 0) taken.add(id)
  }
}

/** @throws Refusal 400 for a second row about the same stories: nobody could say which of the two holds */
function assertOneChainEach({ chains }: Json): void {
  const about = ((chains as Json[] | undefined) ?? []).map(({ kind, urgency, action }) =>
    [kind, urgency ?? '', action].join(),
  )
  const again = about.findIndex((row, index) => about.indexOf(row) < index)
  if (again >= 0) throw invalid(`chains.${again}`, 'errors.chainTwice')
}

/** @throws Refusal 400 for what is no name of a face */
function assertFaces(data: Json): void {
  for (const member of [...Object.keys(FACE_MEMBERS), LATIN_MEMBER])
    if (data[member] && !isFace(data[member])) throw invalid(member)
}

const only = (all: Json, names: string[]): Json =>
  Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]))

/** @throws Refusal 400 with `field`, 403 for everybody but a confirmed director */
export async function changeSettings(req: PayloadRequest, slug: string, { data }: Input): Promise<void> {
  const actor = requireActor(req)
  if (actor.role !== 'director' || !actor.confirmed) throw new Refusal('NOT_PERMITTED')
  const fields = req.payload.globals.config.find((each) => each.slug === slug)?.fields ?? []
  const read = async () =>
    declaredMembers(fields, await req.payload.findGlobal({ slug, depth: 0, overrideAccess: true, req }))
  await recorded(req, async () => {
    if (slug === 'publicSettings') await assertPlacements(req, data)
    else if (slug === 'dutyRoster') await assertRoster(req, data)
    else if (slug === 'wordSettings') assertFaces(data)
    else assertOneChainEach(data)
    const before = await read()
    await throughGate(req, () => req.payload.updateGlobal({ slug, data, depth: 0, overrideAccess: true, req }))
    const after = await read()
    const changed = Object.keys(data).filter((name) => hashOf(before[name] ?? null) !== hashOf(after[name] ?? null))
    if (changed.length === 0) return
    await record(req, asAuditActor(actor), {
      event: 'settings.changed',
      data: { settings: slug, before: only(before, changed), after: only(after, changed) },
    })
  })
}
