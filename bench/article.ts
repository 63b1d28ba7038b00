/**
 * One article from the page store beside the same article made by Next for each reader, in one run against one server, with
 * gzip asked for and without. The load comes from this process, which is the limit where pages are kept: the ratio is a
 * lower bound. Last line: `article: <requests/s of the store ÷ requests/s of Next>`, the worse of the two.
 */
import { Agent, get } from 'node:http'
import { startServer } from '../tests/support/server'
import { siteMap } from '../tests/support/siteMap'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 10)
const CONNECTIONS = 50
const WARM_UP_S = 1

interface Measured {
  perSecond: number
  /** milliseconds */
  p99: number
  failed: number
}

const once = (agent: Agent, url: string, encoding: string): Promise<boolean> =>
  new Promise((resolve) => {
    get(url, { agent, headers: { 'Accept-Encoding': encoding } }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode === 200))
    }).once('error', () => resolve(false))
  })

async function measure(url: string, encoding: string, seconds: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const times: number[] = []
  let failed = 0
  const end = performance.now() + seconds * 1000
  const reader = async () => {
    while (performance.now() < end) {
      const began = performance.now()
      if (!(await once(agent, url, encoding))) failed++
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, reader))
  agent.destroy()
  times.sort((a, b) => a - b)
  return { perSecond: times.length / seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0, failed }
}

export default async function article(): Promise<void> {
  const server = await startServer()
  try {
    const { pages } = await siteMap(async (address) => (await fetch(server.url + address)).text())
    const path = pages.find((address) => address.startsWith('/cases/'))
    if (!path) throw new Error('the demo shows no case')
    const ratios: number[] = []
    for (const encoding of ['gzip', 'identity']) {
      // An address with a query of its own is not kept.
      const [kept, made] = [`${server.url}${path}`, `${server.url}${path}?made=1`]
      for (const url of [kept, made]) await measure(url, encoding, WARM_UP_S)
      const [store, next] = [await measure(kept, encoding, SECONDS), await measure(made, encoding, SECONDS)]
      for (const [name, { perSecond, p99, failed }] of Object.entries({ store, next }))
        console.log(
          `${encoding}, ${name}: ${perSecond.toFixed(0)} a second, p99 ${p99.toFixed(1)} ms, ${failed} failed`,
        )
      ratios.push(store.perSecond / next.perSecond)
    }
    console.log(`article: ${Math.min(...ratios).toFixed(2)}`)
  } finally {
    await server.stop()
  }
}
