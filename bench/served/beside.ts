/** A page of the product beside the same bytes behind nginx, by turns, in one run. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { assertProgram } from './program'
import { serveFile } from './nginx'
import { wrk, type Load } from './wrk'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
const TURNS = 5
const WARM_UP_S = 2

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b)
const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? 0
/** Smallest, middle and largest. */
const spread = (values: readonly number[], digits: number): string =>
  [sorted(values)[0], median(values), sorted(values).at(-1)].map((value) => value?.toFixed(digits)).join(' / ')

function tell(name: string, loads: readonly Load[]): void {
  const failed = loads.reduce((sum, load) => sum + load.failed, 0)
  if (failed > 0) throw new Error(`${name}: ${failed} answers failed`)
  const [rates, p99] = [loads.map((load) => load.perSecond), loads.map((load) => load.p99)]
  console.log(`  ${name}: ${spread(rates, 0)} requests/s, p99 ${spread(p99, 2)} ms`)
}

/** @param url of a kept page, @returns requests/s of the product ÷ those of nginx, the worse of plain and packed */
export async function besideNginx(url: string): Promise<number> {
  assertProgram('wrk')
  assertProgram('nginx')
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-nginx-'))
  const nginx = await serveFile(folder, bytes)
  try {
    const ratios: number[] = []
    for (const encoding of ['identity', 'gzip']) {
      const [ours, theirs]: [Load[], Load[]] = [[], []]
      for (const each of [url, nginx.url]) await wrk(each, encoding, WARM_UP_S)
      for (let turn = 0; turn < TURNS; turn++) {
        ours.push(await wrk(url, encoding, SECONDS))
        theirs.push(await wrk(nginx.url, encoding, SECONDS))
      }
      console.log(`${encoding}, ${bytes.length} bytes, smallest / middle / largest of ${TURNS} turns of ${SECONDS} s:`)
      tell('the product', ours)
      tell('nginx', theirs)
      ratios.push(median(ours.map(({ perSecond }) => perSecond)) / median(theirs.map(({ perSecond }) => perSecond)))
    }
    return Math.min(...ratios)
  } finally {
    await nginx.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
