/** Next with the application in it. */
import { renderer } from './pages/render'
import type { Application } from './server'

interface Opened {
  application: Application
  close(): Promise<void>
}

/** The route that begins the application. It shares its modules with `/api`: what Next runs by itself has copies of all. */
const OPENING = '/api/opening'
/** Longest beginning, milliseconds: the development server compiles first. */
const LONGEST_MS = 300_000

/**
 * Prepares Next and begins the application: from then on `readiness` knows how to open the database.
 * @param root folder of the repository
 * @param dev the development server, with reload
 */
export async function openApplication(root: string, dev: boolean, host: string, port: number): Promise<Opened> {
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const { default: next } = await import('next')
  const app = next({ dev, dir: root, hostname: host, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const { status } = await renderer(handle, LONGEST_MS)(OPENING)
  if (status !== 204) throw new Error(`${OPENING} answered ${status}`)
  return {
    application: { handle, upgrade: app.getUpgradeHandler() },
    close: () => app.close(),
  }
}
