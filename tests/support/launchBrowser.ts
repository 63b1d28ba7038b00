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

/**
 * Starts a browser with a fresh profile. @throws where there is none, with the reason
 * @param chosen variables of its process, such as the language of its own controls
 */
export async function launchBrowser(chosen: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const { file, env } = await browserProgram()
  return chromium.launch({
    executablePath: file,
    args: FLAGS,
    env: { ...process.env, ...env, ...chosen } as Record<string, string>,
    handleSIGINT: false,
    handleSIGTERM: false,
  })
}
