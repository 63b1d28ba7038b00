/**
 * A story as it comes back from a document: what ADR 0035 says cannot return is taken out of the story that was written,
 * by the same closed list, and by nothing of the reader's or the writer's own code.
 */
import type { LexicalNode, RichText, StoryContent } from '../../src/editorial/rules/content'
import type { Kind } from '../../src/editorial/rules/kinds'
import type { PublicMedia } from '../../src/editorial/rules/publication'
import type { WordDraft } from '../../src/word/read/draft'

/** A piece of a line: a text with its look and its link, or a sign. */
interface Piece {
  sign?: 'linebreak' | 'tab'
  text: string
  format: number
  url?: string
}
type Shown = { [member: string]: unknown }

function pieces(children: readonly LexicalNode[] = [], url?: string): Piece[] {
  return children.flatMap((node): Piece[] => {
    if (node.type === 'text') return [{ text: node.text ?? '', format: Number(node.format), url }]
    if (node.type === 'linebreak' || node.type === 'tab') return [{ sign: node.type, text: '', format: 0 }]
    if (node.type === 'link' || node.type === 'autolink')
      return pieces(node.children, new URL(String(node.fields?.url)).href)
    return []
  })
}

/** Space at both ends is layout; neighbours that look alike and lead to the same place are one. */
function line(children: readonly LexicalNode[] | undefined): Piece[] {
  const all = pieces(children)
  while (all[0] && all[0].text.trim() === '') all.shift()
  while (all.at(-1)?.text.trim() === '') all.pop()
  const joined: Piece[] = []
  for (const [i, piece] of all.entries()) {
    let { text } = piece
    if (i === 0) text = text.trimStart()
    if (i === all.length - 1) text = text.trimEnd()
    const last = joined.at(-1)
    if (last && !last.sign && !piece.sign && last.format === piece.format && last.url === piece.url) last.text += text
    else joined.push({ ...piece, text })
  }
  return joined
}

interface Around {
  pictures: readonly string[]
}

const isSame = (a: Shown | undefined, b: Shown): boolean => a?.type === 'list' && a.listType === b.listType

/** Lists that go on are one: bullets always, numbers where they count on. */
function joined(blocks: Shown[]): Shown[] {
  const all: Shown[] = []
  for (const block of blocks) {
    const last = all.at(-1)
    const goesOn = block.type === 'list' && isSame(last, block)
    const items = goesOn ? (last?.items as Shown[]) : []
    const counts = block.listType === 'bullet' || block.start === Number(last?.start) + items.length
    if (goesOn && counts) items.push(...(block.items as Shown[]))
    else all.push(block)
  }
  return all
}

/** Items with their own lists below them, whatever node the editor keeps those in. */
function listShown(node: LexicalNode, around: Around): Shown {
  const items: Shown[] = []
  for (const { children = [] } of node.children ?? []) {
    const inner = children.filter(({ type }) => type === 'list')
    const last = items.at(-1)
    if (inner.length > 0 && last) last.inner = [...(last.inner as Shown[]), ...blocks(inner, around)]
    else items.push({ line: line(children), inner: [] })
  }
  const start = node.listType === 'bullet' ? 1 : node.start
  return { type: 'list', listType: node.listType, start, items }
}

function tableShown(node: LexicalNode, around: Around): Shown {
  return {
    type: 'table',
    rows: (node.children ?? []).map(({ children = [] }) =>
      children.map(({ colSpan, rowSpan, headerState, children: inner = [] }) => ({
        size: [colSpan, rowSpan],
        head: headerState,
        blocks: blocks(inner, around),
      })),
    ),
  }
}

function block(node: LexicalNode, around: Around): Shown[] {
  const { type, tag, format = '', children } = node
  if (type === 'horizontalrule') return [{ type }]
  if (type === 'upload') return [{ type, picture: around.pictures.indexOf(String(node.value)) }]
  if (type === 'list') return [listShown(node, around)]
  if (type === 'table') return [tableShown(node, around)]
  const words = line(children)
  if (words.length === 0) return []
  if (type === 'heading') return [{ type, tag, format, line: words }]
  return [{ type, format: type === 'quote' ? '' : format, line: words }]
}

const blocks = (nodes: readonly LexicalNode[], around: Around): Shown[] =>
  joined(nodes.flatMap((node) => block(node, around)))

/** @param pictures ids in the order in which they are shown first */
export const bodyShown = (body: RichText | undefined, pictures: readonly string[]): Shown[] =>
  blocks(body?.root.children ?? [], { pictures })

const bare = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== '')) as Partial<T>

/** The facts of a story that its document states, by field. */
export function factsStated(kind: Kind, content: StoryContent): Record<string, unknown[]> {
  const { project = {}, introducedBy, figures = [], timeline = [], quotes = [], attachments = [] } = content
  const { textStatus, source, keywords, origin, sourceUrl, sourcePublishedAt } = content
  const isOfficial = kind === 'speeches' || kind === 'notices'
  const own = Object.fromEntries(Object.entries(project).map(([name, value]) => [`project.${name}`, [value]]))
  const reprint = origin === 'reprint'
  const { title, kicker, subtitle, summary, dateline, documentNumber, issuer, addressees, documentDate } = content
  const { speaker, post, occasion, place, form, eventDate } = content
  const single = { title, kicker, subtitle, summary, dateline, documentNumber, issuer, addressees, documentDate }
  const stated: Record<string, (unknown | undefined)[]> = {
    ...Object.fromEntries(
      Object.entries({ ...single, speaker, post, occasion, place, form, eventDate }).map(([name, value]) => [
        name,
        [value],
      ]),
    ),
    ...own,
    textStatus: [textStatus === 'full' ? undefined : textStatus],
    source: [isOfficial && !reprint ? undefined : source],
    keywords: isOfficial ? [] : (keywords ?? []),
    sourceUrl: [reprint ? sourceUrl : undefined],
    sourcePublishedAt: [reprint ? sourcePublishedAt : undefined],
    attachments: attachments.map((each) => each.title),
    contributors: introducedBy?.contributors ?? [],
    // A speech is what was said: no table stands behind it.
    figures: kind === 'speeches' ? [] : figures.map(bare),
    timeline: timeline.map(bare),
    quotes: quotes.map(bare),
    lessons: content.lessons ?? [],
  }
  return Object.fromEntries(
    Object.entries(stated)
      .map(([field, values]) => [field, values.filter((value) => value !== undefined)] as const)
      .filter(([, values]) => values.length > 0),
  )
}

/** Proposals with a place in the file, by field. */
export function factsProposed({ proposals }: WordDraft): Record<string, unknown[]> {
  const found: Record<string, unknown[]> = {}
  for (const { field, value, place } of proposals) if (place.in === 'file') (found[field] ??= []).push(value)
  return found
}

/** Pictures in the order in which a text shows them first. */
export function picturesOf(body: RichText | undefined): string[] {
  const ids: string[] = []
  const look = ({ type, value, children = [] }: LexicalNode): void => {
    if (type === 'upload' && !ids.includes(String(value))) ids.push(String(value))
    children.forEach(look)
  }
  if (body) look(body.root)
  return ids
}

/** What is said of a picture. */
export const pictureSaid = ({ alt, caption, credit, mapNumber }: PublicMedia): Shown =>
  bare({ alt, caption: caption?.trim(), credit, mapNumber })
