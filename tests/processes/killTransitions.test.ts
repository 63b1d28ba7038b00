/**
 * `kill -9` while stories go through the gate: a step is taken whole or not at all. The moments are parted between the
 * databases; `KILL_MOMENTS=whole` kills at all of them on both.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mongodbAddress } from '../support/mongod'
import { Door } from '../support/pageDoor'
import { run, startServer, type Environment } from '../support/server'
import { assertWhole, everyStory, momentsOf } from './killWhole'

/** Milliseconds after the first step; stories walk all the while. */
const MOMENTS = [420, 980, 1650]
/** Walks at the same time. */
const WALKERS = 3

let folder = ''
let made = 0
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-kill-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const notice = () => ({
  title: `关于测试的通知 ${++made}（演示）`,
  summary: '演示：测试用。',
  issuer: '市融媒体中心（演示）',
  documentDate: '2023-07-05',
  body: {
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: '（演示）测试用。' }] }] },
  },
})

/** Publishes notices one after the other until the server is gone. @returns those of which it heard that they are live */
async function publishForEver(door: Door): Promise<string[]> {
  const live: string[] = []
  try {
    for (;;) {
      const id = await door.create('notices', notice())
      await door.publish('notices', id)
      live.push(id)
    }
  } catch {
    return live
  }
}

it.each([
  ['SQLite', 0],
  ['MongoDB', 1],
])(
  'leaves no half publication on %s',
  async (database, half) => {
    const env: Environment = { DATA_DIR: path.join(folder, database) }
    if (database === 'MongoDB') env.DATABASE_URI = mongodbAddress(`transitions_${process.pid}`)
    let server = await startServer(env)
    for (const moment of momentsOf(MOMENTS, half)) {
      const door = new Door(server.url)
      const people = [
        'writer@media',
        'editor@media',
        'gatekeeper@office',
        'gatekeeper2@office',
        'director@office',
      ] as const
      await Promise.all(people.map((person) => door.token(`${person}.demo`)))
      const walks = Array.from({ length: WALKERS }, () => publishForEver(door))
      await pause(moment)
      await server.kill()
      const promised = (await Promise.all(walks)).flat()

      const audit = await run(['ops', 'verify-audit'], env).ended
      expect(audit.code, audit.output).toBe(0)
      server = await startServer(env)
      const after = new Door(server.url)
      const stages = new Map((await everyStory(after)).map(({ id, stage }) => [id, stage]))
      expect(promised.map((id) => stages.get(id))).toEqual(promised.map(() => 'published'))
      await assertWhole(after)
    }
    expect((await server.stop()).code).toBe(0)
  },
  600_000,
)
