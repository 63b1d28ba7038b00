/** What runs around the campaign of the demo, through the doors of its people. Each step looks at what is there before it adds anything. */
import type { CollectionSlug, Payload, Where } from 'payload'
import { fieldsOf, shape } from '../../../collections/shape'
import { decideClipping } from '../../campaign/clippings/decide'
import { enterClipping } from '../../campaign/clippings/enter'
import { enterRate } from '../../campaign/figures/rates'
import { changeProject, createProject } from '../../campaign/projects/save'
import { runOf } from '../../campaign/run/view'
import { setQuotas } from '../../campaign/run/quotas'
import { makeTemplate } from '../../editorial/taskTemplates'
import { CLIPPINGS, JOBS, JOBS_PUT_RIGHT, PROJECTS, QUOTAS, RATE, TEMPLATE } from './contentWave'
import { dayAfter } from './days'
import type { Cast } from './people'

/** The row of a collection that has this, or null. */
async function present(payload: Payload, collection: CollectionSlug, where: Where) {
  const { docs } = await payload.find({
    collection,
    where,
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return (docs[0] as unknown as Record<string, unknown> | undefined) ?? null
}

/** The register of projects. @returns the id of the exemplary case's record */
export async function fillProjects(payload: Payload, { units, as }: Cast): Promise<string> {
  const ids: string[] = []
  for (const { unit, ...project } of PROJECTS) {
    const there = await present(payload, 'projects', { name: { equals: project.name } })
    const req = await as('gatekeeper@office.demo')
    const input = () => shape(fieldsOf(req, 'projects'), { ...project, unit: units[unit] }, true)
    ids.push(there ? String(there.id) : await createProject(req, input()))
  }
  return ids[0] ?? ''
}

/** Puts right a figure that the exemplary case still carries. */
async function putRight(payload: Payload, { as }: Cast, record: string): Promise<void> {
  const project = await present(payload, 'projects', { id: { equals: record } })
  const figures = (project?.figures ?? []) as { indicator?: string; amount?: string; kind?: string }[]
  if (!figures.some(({ indicator, amount }) => indicator === JOBS.indicator && amount === JOBS.amount)) return
  const { amount, reason } = JOBS_PUT_RIGHT
  const mended = figures.map((figure) =>
    figure.indicator === JOBS.indicator && figure.kind === JOBS.kind ? { ...figure, amount } : figure,
  )
  const req = await as('gatekeeper@office.demo')
  const said = shape(fieldsOf(req, 'projects'), { figures: mended })
  await changeProject(
    req,
    record,
    { ...said, data: { ...said.data, figureReason: reason } },
    String(project?.revisionToken),
  )
}

async function fillClippings(payload: Payload, { as }: Cast, story: string): Promise<void> {
  for (const { decided, ...clipping } of CLIPPINGS) {
    const there = await present(payload, 'clippings', { outlet: { equals: clipping.outlet } })
    const req = await as('writer@media.demo')
    const input = { ...clipping, story: { relationTo: 'cases', value: story }, date: dayAfter(0) }
    const id = there ? String(there.id) : await enterClipping(req, shape(fieldsOf(req, 'clippings'), input, true))
    const row = there ?? (await present(payload, 'clippings', { id: { equals: id } }))
    if (decided && row?.state === 'entered')
      await decideClipping(await as('gatekeeper@office.demo'), id, {
        revisionToken: row.revisionToken,
        outcome: decided,
      })
  }
}

/** Quotas, a template, a rate, reprints, and a figure that was put right after its publication. */
export async function fillWave(
  payload: Payload,
  cast: Cast,
  { campaign, exemplaryCase, record }: { campaign: string; exemplaryCase: string; record: string },
): Promise<void> {
  const { units, as } = cast
  const gatekeeper = await as('gatekeeper@office.demo')
  const { run } = await runOf(gatekeeper, campaign)
  if (run.quotas.length === 0) {
    const quotas = QUOTAS.map(({ unit, count }) => ({ unit: units[unit], count }))
    await setQuotas(gatekeeper, campaign, { quotas, revisionToken: run.revisionToken })
  }
  if (!(await present(payload, 'taskTemplates', { name: { equals: TEMPLATE.name } })))
    await makeTemplate(await as('gatekeeper@office.demo'), shape(fieldsOf(gatekeeper, 'taskTemplates'), TEMPLATE))
  if (!(await present(payload, 'exchangeRates', { day: { equals: RATE.day } })))
    await enterRate(await as('director@office.demo'), shape(fieldsOf(gatekeeper, 'exchangeRates'), RATE))
  await fillClippings(payload, cast, exemplaryCase)
  await putRight(payload, cast, record)
}
