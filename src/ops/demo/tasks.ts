/** Coverage tasks of the demo. */
import type { Payload } from 'payload'
import { fieldsOf, shape } from '../../../collections/shape'
import { changeTask } from '../../editorial/taskChanges'
import { createTask } from '../../editorial/tasks'
import { TASKS } from './contentCampaign'
import type { Email } from './contentPeople'
import { dayAfter } from './days'
import type { Cast } from './people'

const WRITERS = { media: 'writer@media.demo', gsl: 'writer@gsl.demo' } as const satisfies Record<string, Email>

/** @returns the id of the task of this topic, which is asked for where nobody has */
async function ask(
  payload: Payload,
  { units, as }: Cast,
  { unit, topic, kind, days, ...more }: (typeof TASKS)[number],
  { campaign, record }: { campaign: string; record: string },
): Promise<string> {
  const { docs } = await payload.find({
    collection: 'coverageTasks',
    where: { topic: { equals: topic } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  if (docs[0]) return String(docs[0].id)
  const office = await as('gatekeeper@office.demo')
  const input = { campaign, unit: units[unit], topic, kind, due: dayAfter(days) }
  const data = 'ofProject' in more ? { ...input, project: record } : input
  return createTask(office, shape(fieldsOf(office, 'coverageTasks'), data, true))
}

/** Asks for the exemplary case before it is written: who is asked about a project may name its record. */
export async function askForCase(
  payload: Payload,
  cast: Cast,
  around: { campaign: string; record: string },
): Promise<void> {
  for (const task of TASKS) if ('ofProject' in task) await ask(payload, cast, task, around)
}

/** Asks for what nobody has asked for yet; the asked units claim, decline, deliver their own. @param told ids of the stories that told it */
export async function fillTasks(
  payload: Payload,
  cast: Cast,
  told: { campaign: string; record: string; news: string; exemplaryCase: string },
): Promise<void> {
  for (const task of TASKS) {
    const id = await ask(payload, cast, task, told)
    const say = async (who: Email, said: object): Promise<void> => {
      const req = await cast.as(who)
      await changeTask(req, id, shape(fieldsOf(req, 'coverageTasks'), said))
    }
    if ('claimed' in task) await say(WRITERS[task.unit], { state: 'claimed' })
    if ('declined' in task) await say(WRITERS[task.unit], { state: 'declined', declineReason: task.declined })
    // Its unit has told it: the office says which story it was.
    if ('told' in task) {
      const story = { relationTo: task.kind, value: told[task.told] }
      await say('gatekeeper@office.demo', { story })
    }
  }
}
