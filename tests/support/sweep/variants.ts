/** The ways in which one address is asked. */
import { buildId, functions } from './manifest'
import type { Sent } from './ask'

/** `SWEEP=whole` asks every address in every way. */
export const WHOLE = process.env.SWEEP === 'whole'

const parts = (address: string): [string, string] => {
  const [path = '', query] = address.split('?')
  return [path, query ? `?${query}` : '']
}
const get = (path: string, headers?: Record<string, string>): Sent => ({ method: 'GET', path, headers })
const joined = (address: string, more: string) => `${address}${address.includes('?') ? '&' : '?'}${more}`
const ended = (address: string, ending: string) => {
  const [path, query] = parts(address)
  return `${path.replace(/\/$/, '') || '/index'}${ending}${query}`
}
const RSC = { RSC: '1' }
const PREFETCH = { ...RSC, 'Next-Router-Prefetch': '1' }
const action = functions()

type Variant = (address: string) => Sent
/** In the cut of these two every time, and of the rest a few by turns. */
const ALWAYS: Variant[] = [(address) => get(address), (address) => get(joined(address, '_rsc=1'), RSC)]
const BY_TURNS: Variant[] = [
  (address) => ({ method: 'HEAD', path: address }),
  (address) => ({
    method: 'OPTIONS',
    path: address,
    headers: { Origin: 'https://example.cn', 'Access-Control-Request-Method': 'GET' },
  }),
  (address) => get(joined(address, '_rsc=2'), PREFETCH),
  (address) => get(address, { ...PREFETCH, 'Next-Router-Segment-Prefetch': '/_tree' }),
  (address) => get(address, { ...PREFETCH, 'Next-Router-Segment-Prefetch': '/_full' }),
  (address) =>
    get(address, {
      ...RSC,
      'Next-Router-State-Tree': encodeURIComponent('["",{"children":["__PAGE__",{}]},null,"refetch"]'),
    }),
  (address) => get(address, { Range: 'bytes=0-199', 'If-Range': '"x"' }),
  (address) => get(address, { Range: 'bytes=-500' }),
  (address) => get(address, { 'If-None-Match': '*', 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' }),
  (address) => get(address, { Accept: 'application/json', 'x-nextjs-data': '1' }),
  (address) => get(address, { Accept: 'text/x-component', 'Accept-Encoding': 'identity' }),
  (address) =>
    get(joined(address, 'page=1&draft=true&preview=true&depth=2'), {
      Cookie: '__prerender_bypass=1; __next_preview_data=1',
    }),
  (address) =>
    get(address, {
      'x-middleware-subrequest': 'middleware',
      'x-matched-path': address,
      'x-forwarded-host': 'example.cn',
    }),
  ...[
    '.rsc',
    '.txt',
    '.json',
    '.html',
    '.body',
    '.meta',
    '.docx',
    '.xml',
    '.map',
    '.segments/_tree.segment.rsc',
    '/feed.xml',
    '/opengraph-image',
  ].map(
    (ending): Variant =>
      (address) =>
        get(ended(address, ending)),
  ),
  (address) => get(`/_next/data/${buildId()}${ended(address, '.json')}`),
  (address) => get(`/_next/image?url=${encodeURIComponent(address)}&w=640&q=75`),
  (address) => get(`${parts(address)[0]}/`),
  (address) => get(`/${address}`),
  (address) => get(parts(address)[0].toUpperCase()),
  (address) => get(address.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`)),
  (address) => get(`/zh${address}`),
  ...['/hant', '/elder', '/hant/elder/large/contrast/pointer', '/elder/hant', '/hant/hant'].map(
    (variant): Variant =>
      (address) =>
        get(variant + address.replace(/^\/(?=$|\?)/, '')),
  ),
  (address) => get(`/elder/small${address}`, RSC),
  ...action.map((id): Variant => (address) => ({
    method: 'POST',
    path: address,
    headers: { 'Next-Action': id, 'Content-Type': 'text/plain' },
    body: '[]',
  })),
  ...['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'SEARCH'].map((method): Variant => (address) => ({
    method,
    path: address,
    ...(method === 'POST' ? { body: '{}' } : {}),
  })),
]
/** Ways in which each address is asked in the cut, beside the two. */
const TURNS = 3

/** Requests for pages and files. */
export const pageRequests = (addresses: readonly string[]): Sent[] =>
  addresses.flatMap((address, index) => {
    const more = WHOLE
      ? BY_TURNS
      : Array.from({ length: TURNS }, (_, turn) => BY_TURNS[(index * TURNS + turn) % BY_TURNS.length] as Variant)
    return [...ALWAYS, ...more].map((variant) => variant(address))
  })

/** Queries with which a list or a document of the API is asked; all of them of lists, by turns of documents. */
export const QUERIES = [
  '',
  'depth=2&limit=500',
  'depth=10&draft=true',
  'draft=true&trash=true&autosave=true',
  'populate[media][alt]=true&populate[cases][body]=true&populate[notices][body]=true&populate[users][email]=true&depth=2',
  'select[title]=true&select[gate]=true&select[files]=true&select[body]=true&depth=2',
  'joins[repealedBy][limit]=0&joins[amendedBy][sort]=title&depth=2',
  'showHiddenFields=true&overrideAccess=true&disableErrors=true&depth=2',
  'locale=all&fallback-locale=zh&depth=2',
  'sort=-title',
  'sort=stage,-scheduledAt,unit',
  'where[or][0][id][exists]=true&where[or][1][title][exists]=true&depth=2',
  'where[unit][exists]=true&where[stage][not_equals]=x&depth=2',
  'pagination=false&limit=0&page=2',
  'page=9999&limit=1',
]

/** The questions of GraphQL: what there is, and everything of it under other names. */
export const GRAPHQL = [
  '{__schema{types{name fields{name type{name}}} queryType{name} mutationType{name}}}',
  '{__type(name:"Case"){fields{name}}}',
  'query a{a:Cases(limit:500,draft:true,where:{title:{exists:true}}){docs{id title slug stage}} b:Notices(limit:500){docs{id title}} c:Users{docs{email name}} d:allMedia{docs{filename alt}}}',
  '{countCases{totalDocs} countMedia{totalDocs} versionsCases{docs{version{title}}}}',
  '{Access{cases{read{permission}}} meUser{user{email}}}',
  '{Case(id:"1"){nosuchfield}}',
]
