/** Next with the application in it. */
import type { Application } from './server'

interface Opened {
  application: Application
  close(): Promise<void>
}

/**
 * Prepares Next, and with it runs `instrumentation.ts`, which opens the database and says in `readiness` how that went.
 * @param root folder of the repository
 * @param dev the development server, with reload
 */
export async function openApplication(root: string, dev: boolean, host: string, port: number): Promise<Opened> {
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const { default: next } = await import('next')
  const app = next({ dev, dir: root, hostname: host, port })
  await app.prepare()
  return {
    application: { handle: app.getRequestHandler(), upgrade: app.getUpgradeHandler() },
    close: () => app.close(),
  }
}
