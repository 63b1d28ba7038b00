/** Readers who come whether the last ones have been answered or not. */
import { Agent, get } from 'node:http'

const PER_SECOND = 200
const TICK_MS = 10
const END = /<\/html>$|<\/feed>\s*$/

export interface Readers {
  /** `times`: milliseconds of each answer */
  stop(): Promise<{ count: number; perSecond: number; wrong: string[]; times: number[] }>
}

/** One answer. @returns what is wrong with it */
const read = (agent: Agent, url: string): Promise<string | null> =>
  new Promise((resolve) => {
    get(url, { agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', (error) => resolve(`${url}: ${error.message}`))
      answer.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        if (answer.statusCode !== 200) resolve(`${url}: ${answer.statusCode}`)
        else resolve(END.test(text) ? null : `${url}: half a page, ${text.length} characters`)
      })
    }).once('error', (error) => resolve(`${url}: ${error.message}`))
  })

/** @param origins asked by turns, @param paths of pages that stay live */
export function startReaders(origins: readonly string[], paths: readonly string[]): Readers {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const began = performance.now()
  const wrong: string[] = []
  const times: number[] = []
  const running = new Set<Promise<void>>()
  let count = 0
  const one = async () => {
    const turn = count++
    const asked = performance.now()
    const told = await read(agent, `${origins[turn % origins.length]}${paths[turn % paths.length]}`)
    times.push(performance.now() - asked)
    if (told !== null) wrong.push(told)
  }
  const timer = setInterval(() => {
    // A timer that comes late makes up for it.
    while (count < ((performance.now() - began) / 1000) * PER_SECOND) {
      const reading = one().finally(() => running.delete(reading))
      running.add(reading)
    }
  }, TICK_MS)
  return {
    async stop() {
      clearInterval(timer)
      const perSecond = count / ((performance.now() - began) / 1000)
      await Promise.all(running)
      agent.destroy()
      return { count, perSecond, wrong, times }
    },
  }
}
