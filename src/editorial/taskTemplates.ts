/** Templates of coverage tasks: kept by who asks. One that is dropped is offered no more. */
import type { PayloadRequest } from 'payload'
import { record } from './audit'
import { invalid, notFound, Refusal } from './errors'
import { throughGate } from './gateToken'
import { asAuditActor, requireActor } from './people'
import { recorded } from './recorded'
import type { Actor } from './rules/roles'
import { TEMPLATE_DAYS, type TaskTemplate } from './rules/taskTemplates'
import type { Input } from './save'
import { asks } from './tasks'
import { newToken } from './token'

const COLLECTION = 'taskTemplates'
const MEMBERS = ['name', 'topic', 'storyKind', 'days', 'brief'] as const
const NEEDED = ['name', 'topic', 'storyKind', 'days'] as const
type Json = Record<string, unknown>

function asking(req: PayloadRequest): Actor {
  const actor = requireActor(req)
  if (!asks(actor)) throw new Refusal('NOT_PERMITTED')
  return actor
}

const templateOf = (row: Json): TaskTemplate => ({
  id: String(row.id),
  name: String(row.name ?? ''),
  topic: String(row.topic ?? ''),
  storyKind: row.storyKind as TaskTemplate['storyKind'],
  days: Number(row.days),
  brief: String(row.brief ?? ''),
  revisionToken: String(row.revisionToken ?? ''),
})

/** Templates in use, by name. @throws Refusal 401, 403 */
export async function templatesOf(req: PayloadRequest): Promise<TaskTemplate[]> {
  asking(req)
  const { docs } = await req.payload.find({
    collection: COLLECTION,
    where: { droppedAt: { exists: false } },
    sort: ['name', 'createdAt'],
    limit: 500,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return (docs as unknown as Json[]).map(templateOf)
}

/** Those members that a person may set. @throws Refusal 400 with `field` for days that are no number of days */
function said({ data }: Input): Json {
  const members = Object.fromEntries(MEMBERS.flatMap((name) => (name in data ? [[name, data[name]]] : [])))
  const { least, most } = TEMPLATE_DAYS
  const { days } = members
  if (days !== undefined && days !== null && (Number(days) < least || Number(days) > most))
    throw invalid('days', 'errors.outOfRange', { min: least, max: most })
  return members
}

function assertWhole(row: Json): void {
  const missing = NEEDED.find((name) => row[name] === undefined || row[name] === null || !String(row[name]).trim())
  if (missing) throw invalid(missing, 'errors.missingField')
}

const log = (req: PayloadRequest, actor: Actor, event: 'made' | 'changed' | 'dropped', { id, name }: TaskTemplate) =>
  record(req, asAuditActor(actor), { event: `taskTemplate.${event}`, data: { template: { id, name } } })

/** @throws Refusal 401, 403, 400 with `field` */
export async function makeTemplate(req: PayloadRequest, input: Input): Promise<TaskTemplate> {
  const data = said(input)
  assertWhole(data)
  const actor = asking(req)
  return recorded(req, async () => {
    const by = { madeBy: actor.id, madeByName: actor.name, madeAt: new Date().toISOString() }
    const row = await throughGate(req, () =>
      req.payload.create({
        collection: COLLECTION,
        data: { ...data, ...by, revisionToken: newToken() },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    const template = templateOf(row as Json)
    await log(req, actor, 'made', template)
    return template
  })
}

const inUse = async (req: PayloadRequest, id: string): Promise<TaskTemplate | undefined> =>
  (await templatesOf(req)).find((template) => template.id === id)

/** Templates are the office's: to everybody else one is as if it never was. @throws Refusal 401, 404 */
export async function assertTemplate(req: PayloadRequest, id: string): Promise<void> {
  if (!asks(requireActor(req)) || !(await inUse(req, id))) throw notFound()
}

/** Changes a template in use. @throws Refusal 404, 400 without its token, 409 with another */
async function change(
  req: PayloadRequest,
  id: string,
  token: unknown,
  event: 'changed' | 'dropped',
  data: Json,
): Promise<TaskTemplate> {
  const actor = asking(req)
  return recorded(req, async () => {
    const present = await inUse(req, id)
    if (!present) throw notFound()
    if (typeof token !== 'string') throw invalid('revisionToken', 'errors.missingField')
    assertWhole({ ...present, ...data })
    if (token !== present.revisionToken) throw new Refusal('STALE_REVISION', { beside: { current: present } })
    const row = await throughGate(req, () =>
      req.payload.update({
        collection: COLLECTION,
        id,
        data: { ...data, revisionToken: newToken() },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    const template = templateOf(row as unknown as Json)
    await log(req, actor, event, template)
    return template
  })
}

export const changeTemplate = (req: PayloadRequest, id: string, token: unknown, input: Input): Promise<TaskTemplate> =>
  change(req, id, token, 'changed', said(input))

export const dropTemplate = (req: PayloadRequest, id: string, token: unknown): Promise<TaskTemplate> =>
  change(req, id, token, 'dropped', { droppedAt: new Date().toISOString() })
