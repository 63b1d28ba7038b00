/** Coverage tasks of the demo. */
import type { Payload } from 'payload'
import { fieldsOf, shape } from '../../../collections/shape'
import { changeTask } from '../../editorial/taskChanges'
import { createTask } from '../../editorial/tasks'
import { TASKS } from './contentCampaign'
import { dayAfter } from './days'
import type { Cast } from './people'

/** Asks for what nobody has asked for yet; the asked unit claims its own. */
export async function fillTasks(payload: Payload, { units, as }: Cast, campaign: string): Promise<void> {
  for (const { unit, topic, kind, days, claimed } of TASKS) {
    const { docs } = await payload.find({
      collection: 'coverageTasks',
      where: { topic: { equals: topic } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    const office = await as('gatekeeper@office.demo')
    const input = { campaign, unit: units[unit], topic, kind, due: dayAfter(days) }
    const id = docs[0]
      ? String(docs[0].id)
      : await createTask(office, shape(fieldsOf(office, 'coverageTasks'), input, true))
    if (!claimed) continue
    const writer = await as('writer@media.demo')
    await changeTask(writer, id, shape(fieldsOf(writer, 'coverageTasks'), { state: 'claimed' }))
  }
}
