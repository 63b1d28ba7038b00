/** Memory of a program under measure. */
import { readFile } from 'node:fs/promises'

/** Memory of the largest process among one and its children, MB: resident now, at its most, and what of it is its own. */
export async function memoryOf({ pid }: { pid: number }): Promise<[now: number, most: number, own: number]> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(/\s+/).filter(Boolean)
  const of = async (each: string): Promise<[number, number, number]> => {
    const status = await readFile(`/proc/${each}/status`, 'utf8')
    const kb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
    return [kb('VmRSS'), kb('VmHWM'), kb('RssAnon')]
  }
  const all = await Promise.all([String(pid), ...children].map(of))
  return all.reduce((most, each) => (each[0] > most[0] ? each : most))
}
