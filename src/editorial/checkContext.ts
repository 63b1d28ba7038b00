/** What the checks need beside a story: the director's rule book, and what lies around the story. Read anew at every step. */
import type { PayloadRequest, Where } from 'payload'
import { fileTexts } from './fileTexts'
import { DEFAULT_BOOK, internalLinks, type LiveStory, type RuleBook, type Surroundings } from './rules/checks/index'
import type { MediaFacts, Subject } from './rules/content'
import { BODY_FIELD, isKind } from './rules/kinds'
import { layOut } from './rules/plainText'
import type { Publication } from './rules/publication'

/** So many of the newest live stories a text is compared with. */
const COMPARED = 40

interface Asked {
  where: Where
  limit: number
  sort?: string
  /** columns that are needed: every list among the others would be a table to read */
  select: Record<string, true>
}
const find = async (req: PayloadRequest, collection: string, asked: Asked) =>
  (await req.payload.find({ collection, ...asked, pagination: false, depth: 0, overrideAccess: true, req })).docs

type Row = Record<string, unknown>
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : [])
/** Members that are set, without those that the database adds. */
const set = <T>({ id: _id, ...row }: Row): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== '')) as T

/** The rule book as the director left it; what was never set is the house's own. */
export async function ruleBook(req: PayloadRequest): Promise<RuleBook> {
  const stored: Row = await req.payload.findGlobal({ slug: 'ruleBook', depth: 0, overrideAccess: true, req })
  const sources = (stored.sources as string[] | null) ?? []
  const { range } = (stored.style as { range?: RuleBook['style']['range'] | null } | null) ?? {}
  return {
    roster: rowsOf(stored.roster).map((row) => set<RuleBook['roster'][number]>(row)),
    terms: rowsOf(stored.terms).map((row) => set<RuleBook['terms'][number]>(row)),
    style: range ? { range } : DEFAULT_BOOK.style,
    sources: sources.length > 0 ? sources : DEFAULT_BOOK.sources,
    levels: Object.fromEntries(
      rowsOf(stored.levels).map(({ check, level }) => [String(check), level as RuleBook['levels'][string]]),
    ),
  }
}

const compared = ({ kind, story, title, slug, page }: Publication): LiveStory => ({
  kind,
  id: story,
  title,
  publicUrl: `/${kind}/${slug}`,
  paragraphs: page ? layOut(page.content[BODY_FIELD[kind]]).text.split('\n') : [],
})

/** The newest live stories but the story's own edition. @param itself id of the story */
async function liveStories(req: PayloadRequest, itself: string): Promise<LiveStory[]> {
  const where: Where = { and: [{ state: { equals: 'live' } }, { story: { not_equals: itself } }] }
  const select = { kind: true, story: true, title: true, slug: true, page: true } as const
  const rows = await find(req, 'publications', { where, limit: COMPARED, sort: '-firstPublishedAt', select })
  return (rows as unknown as Publication[]).map(compared)
}

/** Whether each path of this site leads somewhere: home, columns, units and live stories. */
async function linksOf(req: PayloadRequest, paths: readonly string[]): Promise<Surroundings['links']> {
  const known = await Promise.all(
    paths.map(async (path): Promise<[string, boolean]> => {
      const [kind = '', slug, more] = path.split('/').slice(1)
      if (more !== undefined || (slug === undefined && kind !== '' && !isKind(kind))) return [path, false]
      if (slug === undefined) return [path, true]
      const where: Where = isKind(kind)
        ? { and: [{ kind: { equals: kind } }, { slug: { equals: slug } }, { state: { equals: 'live' } }] }
        : { slug: { equals: slug } }
      if (!isKind(kind) && kind !== 'units') return [path, false]
      const found = await find(req, isKind(kind) ? 'publications' : 'units', {
        where,
        limit: 1,
        select: { slug: true },
      })
      return [path, found.length > 0]
    }),
  )
  return Object.fromEntries(known)
}

/** The facts with what a revision does not hold and some checks read: the names that the files had, what is written in them. */
async function withNamesAndTexts(req: PayloadRequest, media: readonly MediaFacts[]): Promise<MediaFacts[]> {
  if (media.length === 0) return []
  const ids = media.map(({ id }) => id)
  const select = { originalName: true } as const
  const files = await find(req, 'media', { where: { id: { in: ids } }, limit: ids.length, select })
  const names = new Map(files.map(({ id, originalName }) => [String(id), originalName as string | null]))
  const texts = await fileTexts(req, media)
  return media.map((file) => {
    const read = texts.get(file.sha256)
    return { ...file, filename: names.get(file.id) ?? undefined, textState: read?.state, text: read?.text }
  })
}

export interface CheckContext {
  subject: Subject
  book: RuleBook
  around: Surroundings
}

type Around = [RuleBook, LiveStory[]]
/** What one request has read: the checks run before a move and after it, by the same rules. */
const read = new WeakMap<PayloadRequest, { story: string; around: Around }>()

async function bookAndLive(req: PayloadRequest, story: string): Promise<Around> {
  const known = read.get(req)
  if (known?.story === story) return known.around
  const around: Around = await Promise.all([ruleBook(req), liveStories(req, story)])
  read.set(req, { story, around })
  return around
}

/** @param story id of the working copy, whose own publication is nothing to compare it with */
export async function checkContext(req: PayloadRequest, story: string, subject: Subject): Promise<CheckContext> {
  const [[book, live], links, media] = await Promise.all([
    bookAndLive(req, story),
    linksOf(req, internalLinks(subject)),
    withNamesAndTexts(req, subject.media),
  ])
  return { subject: { ...subject, media }, book, around: { live, links } }
}

/**
 * The same for an edition that is live: by a rule book that was read once for all, and beside no other story, because what it repeats
 * was weighed when it was signed.
 */
export async function liveContext(req: PayloadRequest, subject: Subject, book: RuleBook): Promise<CheckContext> {
  const [links, media] = await Promise.all([
    linksOf(req, internalLinks(subject)),
    withNamesAndTexts(req, subject.media),
  ])
  return { subject: { ...subject, media }, book, around: { live: [], links } }
}
