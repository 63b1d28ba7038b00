/**
 * `kill -9` at ten moments of the first fill: each next start goes on where it was, and nothing is there twice. Half of them
 * on either database; `KILL_MOMENTS=whole` all ten on both.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PEOPLE } from '../../src/ops/demo/contentPeople'
import { TASKS } from '../../src/ops/demo/contentCampaign'
import { mongodbAddress } from '../support/mongod'
import { Door } from '../support/pageDoor'
import { freePort, run, startServer, type Environment } from '../support/server'
import { assertWhole, everyStory, momentsOf } from './killWhole'

/** Stages in which the demo leaves its stories. */
const STAGES = {
  draft: 3,
  returned: 1,
  unitReview: 2,
  gateReview: 1,
  signOff: 1,
  approved: 1,
  published: 5,
  withdrawn: 1,
  archived: 1,
}
/** The end of the process: so many lines after its start (0: as soon as it answers), and so many milliseconds later. */
const MOMENTS: readonly (readonly [lines: number, ms: number])[] = [
  [0, 150],
  [0, 700],
  [1, 0],
  [1, 120],
  [1, 250],
  [1, 60],
  [2, 40],
  [3, 90],
  [2, 200],
  [4, 30],
]
const LINE = '演示数据'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-kill-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function killAt(env: Environment, lines: number, ms: number): Promise<void> {
  const port = await freePort()
  const demo = run(['demo'], { ...env, PORT: String(port) })
  const alive = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    )
  const seen = () => demo.output().split(LINE).length - 1
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline && !(lines === 0 ? await alive() : seen() >= lines)) await pause(5)
  await pause(ms)
  await demo.kill()
}

async function countsOf(door: Door) {
  const count = async (collection: string) =>
    (await door.get<{ totalDocs: number }>(`/api/${collection}?limit=1&depth=0`, 'admin@office.demo')).totalDocs
  return {
    users: await count('users'),
    units: await count('units'),
    media: await count('media'),
    coverageTasks: await count('coverageTasks'),
  }
}

it.each([
  ['SQLite', 0],
  ['MongoDB', 1],
])(
  'goes on with its fill on %s',
  async (database, half) => {
    const env: Environment = { DATA_DIR: path.join(folder, database) }
    if (database === 'MongoDB') env.DATABASE_URI = mongodbAddress(`kill_${process.pid}`)
    for (const [lines, ms] of momentsOf(MOMENTS, half)) {
      await killAt(env, lines, ms)
      // Before the second line there is hardly a log; what a kill broke there, the last one below finds too.
      if (lines < 2) continue
      const { code, output } = await run(['ops', 'verify-audit'], env).ended
      expect(code, output).toBe(0)
    }
    const server = await startServer(env)
    const door = new Door(server.url)
    const stories = await everyStory(door)
    expect(new Set(stories.map(({ title }) => title)).size).toBe(stories.length)
    const stages = Object.fromEntries(
      Object.keys(STAGES).map((stage) => [stage, stories.filter((story) => story.stage === stage).length]),
    )
    expect(stages).toEqual(STAGES)
    expect(await countsOf(door)).toEqual({
      users: Object.keys(PEOPLE).length,
      units: 3,
      media: 2,
      coverageTasks: TASKS.length,
    })
    await assertWhole(door)
    expect((await server.stop()).code).toBe(0)
    expect((await run(['ops', 'verify-audit'], env).ended).code).toBe(0)
  },
  600_000,
)
