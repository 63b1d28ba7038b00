/** Who else decides on a database: a folder is alone only where nobody else left a trace, and whoever joins is waited for. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { joinNodes, startNodes } from '../../src/jobs/nodes'
import { readAlone, writeAlone } from '../../src/platform/aloneFile'
import { publicPages } from '../../src/platform/publicPages'
import { closeSearch } from '../../src/search/index'
import { startApp, type App } from '../support/app'

let app: App
let stop = async (): Promise<void> => {}
beforeAll(async () => {
  app = await startApp()
  process.env.EXEMPLAR_NODE = 'own'
})
afterEach(async () => {
  await stop()
  stop = async () => {}
  delete publicPages.onDisk
  await writeAlone(false)
  for (const key of await app.payload.kv.keys()) await app.payload.kv.delete(key)
})
afterAll(async () => {
  delete process.env.EXEMPLAR_NODE
  await closeSearch()
  await app.stop()
})

const LONG_AGO = 24 * 3_600_000
const other = (trace: { alone: boolean; at?: number; left?: true }) =>
  app.payload.kv.set('node other', { at: Date.now(), ...trace })
const own = () => app.payload.kv.get('node own')
const begin = () => void (stop = startNodes(app.payload))

test('alone where nobody else is, once all it knows lies on the disk', async () => {
  let asked = 0
  begin()
  await expect.poll(own).toMatchObject({ alone: false })
  expect(await readAlone()).not.toBe('alone')
  publicPages.onDisk = async () => void asked++
  await expect.poll(readAlone).toBe('alone')
  expect(asked).toBe(1)
  await expect.poll(own).toMatchObject({ alone: true })
})

test('not alone while somebody is there, and again when they have left', async () => {
  publicPages.onDisk = async () => {}
  begin()
  await expect.poll(readAlone).toBe('alone')
  await other({ alone: false })
  await expect.poll(readAlone).toBe('others')
  await expect.poll(own).toMatchObject({ alone: false })
  await other({ alone: false, left: true })
  await expect.poll(readAlone).toBe('alone')
  await other({ alone: false, at: Date.now() - LONG_AGO })
  await stop()
  expect(await own()).toMatchObject({ alone: true, left: true })
})

test('not alone where what it knows is not on the disk', async () => {
  await writeAlone(false)
  let asked = 0
  publicPages.onDisk = () => {
    asked++
    return Promise.reject(new Error('the disk is away'))
  }
  begin()
  await expect.poll(() => asked).toBeGreaterThan(1)
  expect(await readAlone()).toBe('others')
})

test('who joins waits for whoever is alone', async () => {
  await writeAlone(true)
  await other({ alone: true })
  let joined = false
  const joining = joinNodes(app.payload).then(() => (joined = true))
  await expect.poll(own).toMatchObject({ alone: false })
  expect(await readAlone()).toBe('others')
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(joined).toBe(false)
  await other({ alone: false })
  await joining
})

test('and not for who is off: that is told, once', async () => {
  await other({ alone: true, left: true })
  await joinNodes(app.payload)
  expect(await app.payload.kv.get('node other')).toMatchObject({ alone: false, left: true })
})
