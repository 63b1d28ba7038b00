/** A revision under review as its page would be, closed at every side: files by the link alone, addresses as text. */
import type { LexicalNode, RichText } from '../../editorial/rules/content'
import { BODY_FIELD } from '../../editorial/rules/kinds'
import type { PreviewedRevision } from '../../editorial/rules/preview'
import type { PublicMedia, PublicPage } from '../../editorial/rules/publication'
import type { LiveStory, Surroundings } from '../model'
import { previewFilePath } from '../paths'
import { externalLinks, safeHref } from './links'

/** Nothing stands around a preview: neither what is live nor what is not. */
export const NOTHING_AROUND: Surroundings = {
  campaigns: [],
  related: [],
  repeals: [],
  amends: [],
  repealedBy: [],
  amendedBy: [],
}

/** A node with the addresses of its links taken out; a link without one is shown as its text. */
const closedNode = (node: LexicalNode): LexicalNode => ({
  ...node,
  ...(node.type === 'link' || node.type === 'autolink' ? { fields: {} } : {}),
  ...(node.children ? { children: node.children.map(closedNode) } : {}),
})

const closed = (rich: RichText | undefined): RichText | undefined =>
  rich && { ...rich, root: closedNode(rich.root as LexicalNode) as RichText['root'] }

const ofLink = (secret: string, file: PublicMedia): PublicMedia => ({
  ...file,
  url: previewFilePath(secret, file.id),
  opaque: undefined,
  variants: file.variants.map((copy) => ({ ...copy, url: previewFilePath(secret, file.id, copy.width) })),
})

/** The addresses that the page would link to, each once: they are read before it is approved. */
export function addressesOf({ kind, page }: PreviewedRevision): string[] {
  const { content } = page
  const original = content.origin === 'reprint' ? safeHref(content.sourceUrl) : undefined
  return [...new Set([...(original ? [original] : []), ...externalLinks(content[BODY_FIELD[kind]])])]
}

/** The story that the article is made of, as if it were live. @param secret of the link: its files lie below it */
export function previewedStory(shown: PreviewedRevision, secret: string): LiveStory {
  const { kind, story, slug, unit, revision, firstPublishedAt, card, page } = shown
  const body = BODY_FIELD[kind]
  const content = { ...page.content, sourceUrl: undefined, [body]: closed(page.content[body]) }
  const media = page.media.map((file) => ofLink(secret, file))
  const closedPage: PublicPage = { ...page, content, media }
  return {
    kind,
    story,
    slug,
    unit,
    firstPublishedAt: firstPublishedAt ?? '',
    revisedAt: null,
    campaigns: [],
    repeals: [],
    amends: [],
    history: [],
    revision,
    card,
    page: closedPage,
  }
}
