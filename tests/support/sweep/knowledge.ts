/** What a crawler puts in the place of a name in an address: everything that somebody could guess, hear of, or keep. */
import { beijingDay } from '../../../src/editorial/rules/days'
import { KINDS, type Kind } from '../../../src/editorial/rules/kinds'
import type { Values } from './api'
import type { Planter } from './planter'
import { DIRECTOR } from './walk'
import { otherWord } from './words'
import { WHOLE } from './variants'

interface Doc {
  id: string
}
/** Ids of each collection in the cut. */
const FEW = 2

export interface Knowledge {
  /** an id of the form of the others, of nothing */
  nothing: string
  ids: Map<string, string[]>
  ofApi: Values
  /** values of a name in the pattern of a page */
  ofPage(pattern: string, name: string): readonly string[]
}

/** Another id of the same form, of nothing. */
const unknownId = (id: string): string => id.replace(/[0-9a-f]{8}$/, 'abcdef01')

const isKind = (slug: string): slug is Kind => (KINDS as readonly string[]).includes(slug)

/** Asks as a director and an admin for what the crawlers may not see. */
export async function gather(planter: Planter, collections: readonly string[]): Promise<Knowledge> {
  const { door, stories, files } = planter
  const ids = new Map<string, string[]>()
  for (const slug of collections) {
    for (const address of [slug, `${slug}/versions`]) {
      const { status, json } = await door.ask('GET', `/api/${address}?limit=${WHOLE ? 50 : FEW}&sort=-createdAt`, {
        as: DIRECTOR,
      })
      if (status === 200)
        ids.set(
          address,
          ((json as unknown as { docs?: Doc[] }).docs ?? []).map(({ id }) => String(id)),
        )
    }
  }
  for (const kind of KINDS)
    ids.set(
      kind,
      stories.filter((story) => story.kind === kind).map(({ id }) => id),
    )
  ids.set(
    'media',
    files.map(({ id }) => id),
  )
  ids.set('imports', planter.imports)
  const nothing = unknownId(stories[0]?.id ?? '1')
  const names = files.flatMap(({ urls }) => urls.map((url) => url.split('/').at(-1) ?? ''))
  let turn = 0
  /** in the cut a few of many, others each time */
  const some = (all: readonly string[]) =>
    WHOLE || all.length <= FEW ? all : Array.from({ length: FEW }, () => all[turn++ % all.length] ?? '')

  const ofApi: Values = ({ path, collection }, name) => {
    if (path.startsWith('/api/dossiers/')) return [...planter.batches, nothing]
    if (name === 'id')
      return [...some(ids.get(path.includes('/versions/') ? `${collection}/versions` : collection) ?? []), nothing]
    if (name === 'filename') return WHOLE ? names : names.filter((_, index) => index % 9 === 0)
    return (
      {
        comment: ['1', '2'],
        previewId: ['1', nothing],
        key: ['x'],
        kind: KINDS,
        picture: [`${nothing}.webp`],
        file: [`${'x'.repeat(43)}.ics`, 'x'],
      }[name] ?? []
    )
  }
  const year = beijingDay(new Date()).slice(0, 4)
  const ofPage = (pattern: string, name: string): readonly string[] => {
    const [, room = ''] = pattern.split('/')
    const slugs = stories.filter(({ kind }) => kind === room).map(({ slug }) => slug)
    if (name === 'slug' && isKind(room)) return [...slugs, otherWord()]
    const more: Record<string, string[]> = {
      'units slug': ['gongshanglian', 'rongmeiti', otherWord()],
      'archive year': [beijingDay(new Date()).slice(0, 4), '1999'],
      'archive month': [beijingDay(new Date()).slice(5, 7), '13'],
      'topics keyword': ['招商引资', otherWord()],
      'og kind': stories.map(({ kind }) => kind),
      'og slug': stories.map(({ slug }) => slug),
      'og picture': stories.map(() => 'abcdef012345.png'),
      'preview token': ['x'.repeat(43), otherWord()],
      'preview id': [...some(ids.get('media') ?? []), nothing],
      'sitemaps part': [
        ...KINDS.map((kind) => `${kind}-${year}.xml`),
        'places.xml',
        'cases-1999.xml',
        'cases-9999-2.xml',
      ],
      unknown: guesses(planter),
    }
    return more[`${room} ${name}`] ?? more[name] ?? []
  }
  return { nothing, ids, ofApi, ofPage }
}

/** Addresses that nobody promised. */
const guesses = ({ stories, files }: Planter): string[] => [
  ...stories
    .slice(0, WHOLE ? stories.length : FEW)
    .flatMap(({ kind, slug }) => [`${kind}/${slug}.docx`, `news/${slug}`, `search?q=${slug}`]),
  ...files
    .slice(0, FEW)
    .flatMap(({ urls: [url = ''] }) => [`media/${url.split('/').at(-1)}`, `data/media/${url.split('/').at(-1)}`]),
  'feed.xml',
  'feed.json',
  'search?q=工商联',
  'favicon.ico',
  'sitemap-0.xml',
  'sitemaps/cases-1999.xml',
  'cases/feed.xml',
  'opensearch.xml',
  '.next/BUILD_ID',
  '.next/cache/fetch-cache',
  '_next/server/app-paths-manifest.json',
  '_next/cache/images',
  '.env',
  'data/exemplar.db',
  'package.json',
  '_error',
  '404',
  '500',
]
