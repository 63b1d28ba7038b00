/** Memory and work of a program under measure. */
import { readFile } from 'node:fs/promises'

/** Its process and those that it started. */
const processesOf = async (pid: number): Promise<string[]> => [
  String(pid),
  ...(await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(/\s+/).filter(Boolean),
]

/** Hundredths of a second that it has worked so far. */
export async function workOf({ pid }: { pid: number }): Promise<number> {
  const stats = await Promise.all((await processesOf(pid)).map((each) => readFile(`/proc/${each}/stat`, 'utf8')))
  // After the name in brackets: the 14th and 15th members of the row.
  const ticks = stats.flatMap((stat) =>
    stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number),
  )
  return ticks.reduce((sum, each) => sum + each, 0)
}

/** Memory of the largest process among one and its children, MB: resident now, at its most, and what of it is its own. */
export async function memoryOf({ pid }: { pid: number }): Promise<[now: number, most: number, own: number]> {
  const of = async (each: string): Promise<[number, number, number]> => {
    const status = await readFile(`/proc/${each}/status`, 'utf8')
    const kb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
    return [kb('VmRSS'), kb('VmHWM'), kb('RssAnon')]
  }
  const all = await Promise.all((await processesOf(pid)).map(of))
  return all.reduce((most, each) => (each[0] > most[0] ? each : most))
}
