/** Which stories were taken from the public and have not come back. */
import type { PayloadRequest } from 'payload'
import type { TaskState } from '../editorial/rules/tasks'
import { textOf } from './stored'

/** Ids in one condition. */
const AT_ONCE = 200

interface Written {
  state: string
  story: { relationTo: string; value: string } | null
}

/** Kind and id of the stories of these tasks that were withdrawn: what is in the making again was public once. */
export async function withdrawnStories(req: PayloadRequest, tasks: readonly Written[]): Promise<ReadonlySet<string>> {
  const drafted: TaskState = 'drafted'
  const ids = tasks.flatMap(({ state, story }) => (state === drafted && story ? [story.value] : []))
  const down = new Set<string>()
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const { docs } = await req.payload.find({
      collection: 'coverage',
      where: { and: [{ story: { in: ids.slice(at, at + AT_ONCE) } }, { state: { equals: 'withdrawn' } }] },
      select: { kind: true, story: true },
      limit: AT_ONCE * 2,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    for (const { kind, story } of docs as unknown as Record<string, unknown>[])
      down.add(`${textOf(kind)} ${textOf(story)}`)
  }
  return down
}

/** Whether the story of a task is among them. */
export const cameDown = ({ story }: Pick<Written, 'story'>, down: ReadonlySet<string>): boolean =>
  story !== null && down.has(`${story.relationTo} ${story.value}`)
