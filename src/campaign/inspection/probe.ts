/** Asking whether an address outside still answers: politely, and never an address of an inner network. */
import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import { env } from '../../platform/env'
import { outwardLookup, readOutward } from '../../platform/outward'
import { VERSION } from '../../platform/program'
import type { Answered } from '../rules/inspection/editions'

const REACH_MS = 10_000
const MOST_REDIRECTS = 5
/** Between two questions to one host, milliseconds. */
const BETWEEN_MS = 1_000
/** Hosts that are asked at the same time. */
const HOSTS_AT_ONCE = 4
/** A site that refuses `HEAD` is asked as a reader asks. */
const ASK_AGAIN: readonly number[] = [400, 403, 404, 405, 500, 501]
const GONE: readonly number[] = [404, 410]

interface Heard {
  status: number
  location?: string
}

function ask(target: URL, method: 'HEAD' | 'GET'): Promise<Heard> {
  const send = target.protocol === 'https:' ? overHttps : overHttp
  return new Promise((resolve, reject) => {
    const request = send(target, {
      method,
      agent: false,
      lookup: outwardLookup,
      headers: { 'User-Agent': `Exemplar/${VERSION} (+${env.siteUrl})`, Accept: '*/*' },
      timeout: REACH_MS,
    })
    const late = setTimeout(() => request.destroy(new Error('no answer')), REACH_MS)
    request.once('close', () => clearTimeout(late))
    request.once('error', reject)
    request.once('response', (response) => {
      // The head is enough: what is behind it is nobody's business here.
      response.destroy()
      resolve({ status: response.statusCode ?? 0, location: response.headers.location })
    })
    request.end()
  })
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400

/** One address, through its redirects. Never throws. */
export async function probe(url: string): Promise<Answered> {
  let next = url
  for (let turn = 0; turn <= MOST_REDIRECTS; turn++) {
    const target = readOutward(next, { plain: true })
    if (!target) return 'inner'
    try {
      let heard = await ask(target, 'HEAD')
      if (ASK_AGAIN.includes(heard.status)) heard = await ask(target, 'GET')
      if (GONE.includes(heard.status)) return 'gone'
      if (!isRedirect(heard.status) || !heard.location) return heard.status >= 500 ? 'unreachable' : 'alive'
      if (!URL.canParse(heard.location, target)) return 'gone'
      next = new URL(heard.location, target).href
    } catch (error) {
      return (error as { code?: string }).code === 'INNER_ADDRESS' ? 'inner' : 'unreachable'
    }
  }
  return 'unreachable'
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '')

/**
 * Asks many: the addresses of one host one after the other, with a pause between them.
 * @param heard is told after each answer; where it says no, nothing more is asked
 */
export async function probeAll(
  urls: readonly string[],
  heard: () => Promise<boolean>,
  betweenMs = BETWEEN_MS,
): Promise<Map<string, Answered>> {
  const answers = new Map<string, Answered>()
  const byHost = new Map<string, string[]>()
  for (const url of new Set(urls)) byHost.set(hostOf(url), [...(byHost.get(hostOf(url)) ?? []), url])
  const hosts = [...byHost.values()]
  let goesOn = true
  const work = async (): Promise<void> => {
    for (let own = hosts.shift(); own && goesOn; own = hosts.shift())
      for (const [index, url] of own.entries()) {
        if (!goesOn) return
        if (index > 0) await pause(betweenMs)
        answers.set(url, await probe(url))
        goesOn &&= await heard()
      }
  }
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work))
  return answers
}
