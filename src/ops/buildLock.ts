/** One build at a time on this machine: a file that says who builds, which a killed builder does not hold for ever. */
import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** How often the holder says that it lives, and after which silence it counts as gone, milliseconds. */
const BEAT_MS = 2_000
const SILENCE_MS = 20_000
const POLL_MS = 500

/** `pid id` of the holder, and the time since its last sign of life, or null where nobody holds the file. */
async function holder(file: string): Promise<{ text: string; pid: number; silentMs: number } | null> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)])
    return { text, pid: Number(text.split(' ')[0]), silentMs: Date.now() - mtimeMs }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Takes away the file of a holder that is gone; gives it back where another was faster and now holds it. */
async function remove(file: string, text: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`
  await rename(file, aside).catch(() => {})
  const taken = await readFile(/* turbopackIgnore: true */ aside, 'utf8').catch(() => text)
  if (taken !== text) await link(aside, file).catch(() => {})
  await rm(aside, { force: true })
}

async function take(file: string, text: string): Promise<boolean> {
  // Written aside and linked, so that nobody ever reads a file that is still empty.
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, text)
  try {
    await link(aside, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(aside, { force: true })
  }
}

/**
 * Runs `work` while holding the lock file, waiting for whoever holds it now.
 * @param file address of the lock file; its folder is made
 * @param waiting called once with the pid of the holder where there is a wait
 */
export async function withBuildLock<T>(
  file: string,
  waiting: (pid: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(path.dirname(file), { recursive: true })
  const mine = `${process.pid} ${randomUUID()}`
  let told = false
  while (!(await take(file, mine))) {
    const other = await holder(file)
    if (!other) continue
    if (!lives(other.pid) || other.silentMs > SILENCE_MS) {
      await remove(file, other.text)
      continue
    }
    if (!told) waiting(other.pid)
    told = true
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), BEAT_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    if ((await holder(file))?.text === mine) await rm(file, { force: true })
  }
}
