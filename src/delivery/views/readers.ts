/** Whether a request is of a person who opens a page, as far as a request tells. What is unsure is not counted. */
import type { Asked } from '../asked'

/** How browsers begin to name themselves. */
const BROWSER = /^(?:Mozilla|Opera|UCWEB)\//
/** Words by which programs name themselves that no person looks through: crawlers, readers of feeds, checks, tools. */
const PROGRAM =
  /bot\b|bot[/_-]|crawl|spider|slurp|scan|monitor|preview|headless|phantom|electron|lighthouse|pagespeed|pingdom|uptime|archive|validator|checker|fetch|feed|rss|curl|wget|python|java\/|okhttp|httpclient|http-client|libwww|axios|postman|facebookexternalhit|embedly|mediapartners|apachebench/i
/** Headers in which a browser says that it looks ahead for itself. */
const AHEAD = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const
const LOOKS_AHEAD = /prefetch|prerender|preview/i
const LONGEST_NAME = 1_000

const said = ({ headers }: Asked, name: string): string => String(headers[name] ?? '')

export function isReader(request: Asked): boolean {
  const name = said(request, 'user-agent')
  return (
    request.method === 'GET' &&
    name.length <= LONGEST_NAME &&
    BROWSER.test(name) &&
    !PROGRAM.test(name) &&
    said(request, 'accept').includes('text/html') &&
    // Not the part of another page, and not a script's request; old browsers do not say.
    ['', 'document'].includes(said(request, 'sec-fetch-dest')) &&
    !AHEAD.some((header) => LOOKS_AHEAD.test(said(request, header)))
  )
}
