/** The server as a process: it is ready only when it is, stops when asked, and leaves nothing behind when killed. */
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { startServer } from '../support/server'

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    () => true,
    () => false,
  )

it('is ready with its content in, and ends with 0 when asked to stop', async () => {
  const server = await startServer()
  expect(await fetch(`${server.url}/sitemap.xml`).then((answer) => answer.text())).toContain('/sitemaps/cases-')
  // Asked by the server before it opened; nobody else finds anything there.
  const opening = await fetch(`${server.url}/api/opening`)
  expect({ status: opening.status, body: await opening.json() }).toMatchObject({
    status: 401,
    body: { errors: [{ code: 'NOT_SIGNED_IN' }] },
  })
  const { code, signal, output } = await server.stop()
  expect({ code, signal }, output).toEqual({ code: 0, signal: null })
  expect(await answers(server.url)).toBe(false)
})

it('does not outlive the command that started it', async () => {
  const server = await startServer()
  process.kill(server.pid, 'SIGKILL')
  await server.ended
  await pause(1000)
  expect(await answers(server.url)).toBe(false)
})
