/**
 * A site of many stories, written past the gate: copies of what the demo has published, each with a title and sentences of its own,
 * and their finished pages. What is asked of it is reading, and one true publication more.
 */
import { createHash } from 'node:crypto'

import path from 'node:path'
import { createLocalReq, getPayload, type Payload } from 'payload'
import { readBodies, writePage } from '../../src/delivery/pages/file'
import { openIndex } from '../../src/delivery/pages/openIndex'
import type { Index } from '../../src/delivery/pages/pageIndex'
import type { Page } from '../../src/delivery/pages/page'
import { Shows } from '../../src/delivery/pages/shows'
import { pagesName } from '../../src/delivery/pages/open'
import type { Publication } from '../../src/editorial/rules/publication'
import { inTransaction } from '../../src/platform/transaction'
import { mayorSpeech } from '../../tests/support/mayorSpeech'

/** Of ten stories so many are of each kind. */
const KINDS = ['cases', 'cases', 'cases', 'cases', 'cases', 'cases', 'news', 'news', 'notices', 'speeches'] as const
const AT_ONCE = 200
const PAGES_AT_ONCE = 32
const MINUTE_MS = 60_000
/** Ten years of stories, however many they are. */
const YEARS_MINUTES = 10 * 365 * 24 * 60
const SENTENCES = 12
/** Copies in one campaign: a wave has so many stories, however old the site is. The first of them are in the demo's. */
const ONE_CAMPAIGN = 200

type Row = Publication & Record<string, unknown>

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const sentences = (): string[] =>
  mayorSpeech()
    .paragraphs.flatMap((paragraph) => paragraph.split(/[。!?！？；]/))
    .filter((sentence) => sentence.length > 10)

/** Different sentences for each number, the same in every run. */
const textOf = (pool: readonly string[], i: number): string[] =>
  Array.from({ length: SENTENCES }, (_, place) => `${pool[(i * 7 + place * (1 + (i % 13))) % pool.length]}。`)

const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', text, version: 1, format: 0 }],
})

export const slugOf = (i: number): string => `scale-${i}`
export const kindOf = (i: number): (typeof KINDS)[number] => KINDS[i % KINDS.length] ?? 'cases'

function copyOf(template: Row, pool: readonly string[], i: number, all: number): Row {
  const { id: _id, createdAt: _created, updatedAt: _updated, ...row } = structuredClone(template)
  const at = new Date(Date.UTC(2016, 0, 1) + Math.floor((i / all) * YEARS_MINUTES) * MINUTE_MS).toISOString()
  const texts = textOf(pool, i)
  const title = `${(texts[0] ?? '').slice(0, 30)}（${i}）`
  const { card, page } = row
  if (!card || !page) throw new Error('the template is not live')
  const revision = hashOf(`scale ${i}`)
  return {
    ...row,
    story: revision.slice(0, 24),
    slug: slugOf(i),
    title,
    liveRevision: revision,
    lastRevision: revision,
    firstPublishedAt: at,
    year: Number(at.slice(0, 4)),
    card: { ...card, title, summary: texts[1] ?? '' },
    page: {
      ...page,
      content: {
        ...page.content,
        title,
        summary: texts[1] ?? '',
        body: { root: { ...page.content.body?.root, children: texts.slice(2).map(paragraph) } },
      },
    },
    history: [{ at, event: 'published', edition: 1 }],
    campaigns: i < ONE_CAMPAIGN ? row.campaigns : [`campaign-${Math.floor(i / ONE_CAMPAIGN)}`],
    repeals: [],
    amends: [],
    takeDownAt: null,
  } as unknown as Row
}

async function templates(payload: Payload): Promise<Map<string, Row>> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { state: { equals: 'live' } },
    limit: 100,
    depth: 0,
    overrideAccess: true,
  })
  return new Map((docs as unknown as Row[]).map((row) => [row.kind, row]))
}

/** Finished pages of the copies: those of the demo's stories under other addresses, which is all the same to the store. */
async function writeCopies(
  folder: string,
  build: string,
  index: Index,
  found: Map<string, Row>,
  rows: readonly Row[],
): Promise<void> {
  const one = async ({ kind, slug, story, liveRevision }: Row): Promise<void> => {
    const template = found.get(kind)
    const page = index.get(`/${kind}/${template?.slug}`)?.page
    const bodies = page && (await readBodies(folder, page))
    if (!template || !page || !bodies) throw new Error(`no finished page of ${kind}`)
    const shows = new Map(page.shows)
    shows.delete(template.story)
    shows.set(story, liveRevision ?? null)
    const tags = page.tags.map((tag) => tag.replace(template.story, story))
    const copy: Page = { ...page, address: `/${kind}/${slug}`, shows: new Shows(shows), tags }
    index.add(copy)
    await writePage(folder, build, copy, bodies)
  }
  for (let first = 0; first < rows.length; first += PAGES_AT_ONCE)
    await Promise.all(rows.slice(first, first + PAGES_AT_ONCE).map(one))
}

/** @param all stories that there shall be, @param pages whether each shall have a finished page */
export async function fill(all: number, pages: boolean): Promise<void> {
  const { default: config } = await import('../../payload.config')
  const payload = await getPayload({ config })
  const found = await templates(payload)
  const pool = sentences()
  const folder = path.join(process.env.DATA_DIR ?? '', 'pages')
  const build = pages ? await pagesName(process.cwd()) : ''
  const index = pages ? await openIndex(folder, build) : null
  for (let first = 0; first < all; first += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, all - first) }, (_, at) => {
      const template = found.get(kindOf(first + at))
      if (!template) throw new Error(`nothing of ${kindOf(first + at)} is live`)
      return copyOf(template, pool, first + at, all)
    })
    const req = await createLocalReq({}, payload)
    await inTransaction(req, async () => {
      for (const data of rows) await payload.db.create({ collection: 'publications', data, req })
    })
    if (index) await writeCopies(folder, build, index, found, rows)
  }
  index?.close()
  await payload.destroy()
}
