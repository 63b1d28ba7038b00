/** What must hold after any end of the process: no half publication, a sound log, every step taken once or not at all. */
import { expect } from 'vitest'
import { KINDS, type Kind } from '../../src/editorial/rules/kinds'
import type { Door } from '../support/pageDoor'

const DIRECTOR = 'director@office.demo'

interface Row {
  id: string
  title: string
  stage: string
}
export interface Standing extends Row {
  kind: Kind
}
interface Frozen {
  sha256: string
  media: { id: string }[]
}

/** Every story of the installation. */
export async function everyStory(door: Door): Promise<Standing[]> {
  const lists = await Promise.all(
    KINDS.map(async (kind) => {
      const { docs } = await door.get<{ docs: Row[] }>(`/api/${kind}?limit=500&depth=0`, DIRECTOR)
      return docs.map(({ id, title, stage }) => ({ kind, id, title, stage }))
    }),
  )
  return lists.flat()
}

const imagesOf = (html: string): string[] =>
  [...html.matchAll(/(?:src|href)="(\/api\/media\/file\/[^"]+)"/g)].map(([, url]) => url ?? '')

async function assertPublication(door: Door, { kind, id, title }: Standing): Promise<void> {
  const { publicUrl, live, liveRevision } = await door.editorial(kind, id)
  if (publicUrl === null) return expect(live, title).toBe(false)
  const page = await door.read(publicUrl)
  if (!live) return expect([410, 308], title).toContain(page.status)
  expect(page.status, title).toBe(200)
  expect(page.text, title).toContain(`data-revision="${liveRevision}"`)
  const frozen = await door.get<Frozen[]>(`/api/${kind}/${id}/revisions`, DIRECTOR)
  expect(
    frozen.map(({ sha256 }) => sha256),
    title,
  ).toContain(liveRevision)
  for (const url of imagesOf(page.text)) expect((await door.read(url)).status, `${title} ${url}`).toBe(200)
}

/** Asserts it over HTTP, of every story that there is. */
export async function assertWhole(door: Door): Promise<void> {
  for (const story of await everyStory(door)) await assertPublication(door, story)
  expect(await door.get('/api/audit/verify', DIRECTOR)).toMatchObject({ ok: true })
}

/** The moments at which a test kills on one of two databases: every other one; `KILL_MOMENTS=whole` all. */
export const momentsOf = <T>(moments: readonly T[], half: number): T[] =>
  moments.filter((_, turn) => process.env.KILL_MOMENTS === 'whole' || turn % 2 === half)
