/** What follows the text: the correction, its attachments, where it comes from, who made it. */
import { t } from '../../../messages/index'
import { credits } from '../../../site/present/byline'
import { attachmentLinks } from '../../../site/present/files'
import { safeHref } from '../../../site/present/links'
import { momentOf, proseDay } from '../../../site/present/time'
import { blank, line, type Block, type Inline, type List } from '../blocks'
import { addressOf } from '../body/link'
import type { StoryContext } from './context'
import { section } from './tables'

const ending = (children: Inline[]): Block => ({ type: 'paragraph', style: 'Ending', children })
const said = (text: string): Block => line('Ending', text)

/** A sentence with an address in it; the address is a link where it may be one. */
function addressed(sentence: (address: string) => string, address: string, origin: string | undefined): Block {
  const href = addressOf(address, origin)
  const text = sentence(address)
  if (!href || !text.includes(address)) return said(text)
  const [before = '', ...after] = text.split(address)
  return ending([
    { type: 'text', text: before },
    { type: 'link', href, children: [{ type: 'text', text: address }] },
    { type: 'text', text: after.join(address) },
  ])
}

/** What is put right in this edition. */
export const correctionBlocks = ({ page }: StoryContext): Block[] =>
  page.correction ? [blank, said(t('site.labelled', { label: t('site.correction'), text: page.correction }))] : []

/** Source; of a reprint the original with its day. */
function sources({ page, setting }: StoryContext): Block[] {
  const { source, origin, sourceUrl, sourcePublishedAt } = page.content
  const reprint = origin === 'reprint'
  const original = reprint ? safeHref(sourceUrl) : undefined
  return [
    said(t(reprint ? 'site.reprintOf' : 'site.source') + (source || page.unit.name)),
    ...(original ? [addressed((address) => t('word.write.original', { address }), original, setting.origin)] : []),
    ...(reprint && sourcePublishedAt ? [said(t('site.originalOf', { day: proseDay(sourcePublishedAt) }))] : []),
  ]
}

/** Of an official text that was taken from elsewhere, from where. */
export const reprintBlocks = (context: StoryContext): Block[] =>
  context.page.content.origin === 'reprint' ? [blank, ...sources(context)] : []

/** Files that belong to it, by their titles: a document holds none. */
export function attachmentBlocks({ page }: StoryContext): Block[] {
  const list: List = { numbered: true, start: 1 }
  const item = { list, level: 0 }
  return section(
    'attachments',
    attachmentLinks(page).map(({ title }) => line('ListParagraph', title, { item })),
  )
}

/** All that follows a story which is no official text. */
export function endingBlocks(context: StoryContext): Block[] {
  const { page, published, address, setting } = context
  const { keywords = [] } = page.content
  const words = keywords.filter((word) => word !== '').join(t('site.listComma'))
  return [
    ...attachmentBlocks(context),
    ...correctionBlocks(context),
    blank,
    ...sources(context),
    ...(published ? [said(t('site.published') + momentOf(published).text)] : []),
    ...(address ? [addressed((own) => t('site.address', { address: own }), address, setting.origin)] : []),
    ...credits(page).map(({ label, text }) => said(t('site.labelled', { label, text }))),
    ...(words ? [said(t('site.keywords') + words)] : []),
  ]
}
