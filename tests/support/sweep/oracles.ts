/** Questions whose answers must not tell whether something is there: asked of what is hidden and of what is not. */
import type { SanitizedConfig } from 'payload'
import type { Crawler, Got, Sent } from './ask'
import { columns } from './api'
import type { Knowledge } from './knowledge'
import type { Planter } from './planter'
import { beginningOfAll, otherWord } from './words'
import { WHOLE } from './variants'

/** Two questions that differ in one word: of what is hidden, and of nothing. */
export interface Pair {
  what: string
  hidden: Sent
  nothing: Sent
  /** what each of them names */
  names: [string, string]
}

const pair = (what: string, [hidden, nothing]: [string, string], sent: (name: string) => Sent): Pair => ({
  what,
  hidden: sent(hidden),
  nothing: sent(nothing),
  names: [hidden, nothing],
})
const get = (path: string): Sent => ({ method: 'GET', path })

/** An answer without what it must say of its own request, and without its moment. */
export const told = ({ status, headers, body }: Got, name: string): string => {
  const rest = headers.flatMap((value, index) =>
    index % 2 === 0 && !/^(date|keep-alive|connection|transfer-encoding)$/i.test(value)
      ? [`${value}: ${headers[index + 1]}`]
      : [],
  )
  return [status, ...rest, body.toString('utf8')]
    .join('\n')
    .replaceAll(name, 'X')
    .replace(/content-length: \d+|etag: .*/gi, '')
}

/** Signs of each that are shown around the first that differs. */
const SHOWN = 200

/** Where two texts begin to differ, or null. */
export function difference(one: string, other: string): string | null {
  if (one === other) return null
  let at = 0
  while (one[at] === other[at]) at++
  const around = (text: string): string => text.slice(Math.max(0, at - SHOWN / 4), at + SHOWN)
  return `${around(one)} / ${around(other)}`
}

/** Documents, files and addresses that are there, beside some that are not. */
export function existence(
  { stories, files }: Planter,
  { ids, nothing }: Knowledge,
  own: { id: string; revisionToken: string } | undefined,
): Pair[] {
  const hidden = stories.find(({ place }) => place.endsWith(' gateReview:'))
  const unused = files.find(({ urls }) => urls.length > 1)
  if (!hidden || !unused || !own) throw new Error('nothing to ask about')
  const { kind, id, slug } = hidden
  const names: [string, string] = [id, nothing]
  const file = unused.urls[0]?.split('/').at(-1) ?? ''
  const save = (json: object): Sent => ({
    method: 'PATCH',
    path: `/api/cases/${own.id}`,
    body: JSON.stringify({ revisionToken: own.revisionToken, ...json }),
  })
  const rows = [
    'revisions',
    'reviews',
    'comments',
    'readers',
    'coverageTasks',
    'clippings',
    'users',
    'auditLog',
    'media',
  ].flatMap((room) =>
    (ids.get(room) ?? [])
      .slice(0, 1)
      .map((row): Pair => pair(room, [row, nothing], (name) => get(`/api/${room}/${name}`))),
  )
  return [
    pair('a document', names, (name) => get(`/api/${kind}/${name}`)),
    ...[
      'editorial',
      'revisions',
      'comments',
      'previews',
      'follow',
      'carriers',
      'word',
      'sheet',
      'sheet/print',
      'article',
      'print',
      'diff?from=a&to=b',
    ].map((rest) => pair(rest, names, (name) => get(`/api/${kind}/${name}/${rest}`))),
    pair('a transition', names, (name) => ({
      method: 'POST',
      path: `/api/${kind}/${name}/transition`,
      body: '{"action":"pass"}',
    })),
    pair('a save', names, (name) => ({ method: 'PATCH', path: `/api/${kind}/${name}`, body: '{"title":"x"}' })),
    pair('a duplicate', names, (name) => ({ method: 'POST', path: `/api/${kind}/${name}/duplicate`, body: '{}' })),
    pair('a document by a condition', names, (name) => get(`/api/${kind}?where[id][equals]=${name}`)),
    pair('a count by a condition', names, (name) => get(`/api/${kind}/count?where[id][equals]=${name}`)),
    pair('a related story', names, (name) => save({ relatedStories: [{ relationTo: kind, value: name }] })),
    pair('a picture', [unused.id, nothing], (name) => save({ cover: name })),
    pair('an account', [ids.get('users')?.[0] ?? '', nothing], (name) =>
      save({ authors: [{ name: '甲', user: name }] }),
    ),
    pair('a file', [file, `${crypto.randomUUID()}.${file.split('.').at(-1)}`], (name) =>
      get(`/api/media/file/${name}`),
    ),
    pair('a page', [slug, otherWord()], (name) => get(`/${kind}/${name}`)),
    pair('a document of a page', [slug, otherWord()], (name) => get(`/${kind}/${name}.docx`)),
    pair('a picture of a page', [slug, otherWord()], (name) => get(`/og/${kind}/${name}/abcdef012345.png`)),
    pair('a page in a variant', [slug, otherWord()], (name) => get(`/hant/elder/${kind}/${name}`)),
    pair('a search', [beginningOfAll, otherWord().slice(0, beginningOfAll.length)], (name) =>
      get(`/api/linkable?q=${name}`),
    ),
    pair('a search of the site', [beginningOfAll, otherWord().slice(0, beginningOfAll.length)], (name) => ({
      ...get(`/search?q=${name}`),
      // an address of its own: how often others have searched must not tell
      headers: { 'X-Forwarded-For': '192.0.2.77' },
    })),
    ...rows,
  ]
}

/** A condition on every column of every collection: part of a hidden word, beside part of a word that stands nowhere. */
export function conditions({ collections }: SanitizedConfig): Pair[] {
  const operators = WHOLE ? ['contains', 'like', 'not_like', 'equals', 'in', 'greater_than'] : ['contains']
  const rooms = WHOLE ? ['', '/count', '/versions'] : ['']
  const other = otherWord().slice(0, beginningOfAll.length)
  return collections.flatMap(({ slug, flattenedFields }) =>
    columns(flattenedFields)
      .filter((_, index) => WHOLE || index % 4 === 0)
      .flatMap(({ path }) =>
        operators.flatMap((operator) =>
          rooms.map((room) => {
            const column = room === '/versions' ? `version.${path}` : path
            return pair(`${slug} ${column}`, [beginningOfAll, other], (name) =>
              get(`/api/${slug}${room}?where[${column}][${operator}]=${name}`),
            )
          }),
        ),
      ),
  )
}

/** Orders and conditions by a member of another document: each must be refused, for an order tells what is hidden. */
export function throughRelations({ collections }: SanitizedConfig): Sent[] {
  const members = WHOLE ? ['title', 'name', 'alt', 'email', 'stage'] : ['title']
  return collections.flatMap(({ slug, flattenedFields }) =>
    columns(flattenedFields)
      .filter(({ relation }) => relation)
      .flatMap(({ path }) =>
        members.flatMap((member) => [
          get(`/api/${slug}?sort=${path}.${member}`),
          get(`/api/${slug}?sort=-${path}.value.${member}`),
          get(`/api/${slug}?where[${path}.${member}][like]=${beginningOfAll}`),
        ]),
      ),
  )
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** How long each of a pair takes, asked by turns; milliseconds. */
export async function timing(crawler: Crawler, { hidden, nothing }: Pair, times: number): Promise<[number, number]> {
  const took: [number[], number[]] = [[], []]
  for (let turn = 0; turn < times * 2; turn++) {
    const side = turn % 2 === 0 ? 0 : 1
    const start = performance.now()
    await crawler.ask(side === 0 ? hidden : nothing)
    took[side].push(performance.now() - start)
  }
  return [median(took[0]), median(took[1])]
}
