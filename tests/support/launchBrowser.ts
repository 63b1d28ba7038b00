/** Starts the browser that `browserProgram.ts` finds. */
import { chromium, type Browser } from 'playwright-core'
import { browserProgram } from './browserProgram'

/** A closed network stays quiet; as root there is no sandbox to be had. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a browser with a fresh profile. @throws where there is none, with the reason */
export async function launchBrowser(): Promise<Browser> {
  const { file, env } = await browserProgram()
  return chromium.launch({
    executablePath: file,
    args: FLAGS,
    env: { ...process.env, ...env } as Record<string, string>,
    handleSIGINT: false,
    handleSIGTERM: false,
  })
}
