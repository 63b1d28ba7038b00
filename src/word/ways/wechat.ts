/** A story as an article for WeChat: within its limits, and with a word for all that is otherwise in it. */
import type { LexicalNode } from '../../editorial/rules/content'
import { BODY_FIELD } from '../../editorial/rules/kinds'
import { walk } from '../../editorial/rules/lexicalTree'
import { WECHAT_LIMITS, type WeChatArticle, type WeChatLoss } from '../../editorial/rules/wechat'
import { t } from '../../messages/index'
import { wholeAddress } from '../../site/paths'
import { attachmentLinks } from '../../site/present/files'
import type { PublicMedia } from '../../editorial/rules/publication'
import { wordHref } from '../write/body/link'
import type { Block } from '../write/blocks'
import { chosenFile } from '../write/pictures'
import { blocksHtml, notesHtml, type Setting } from './html'
import { WECHAT } from './looks'
import { EndNotes } from './notes'
import { plainArticle } from './plain'
import { clean, ItemNumbers, said, wordsOf, type Told } from './said'

/** The first signs of a text, whole ones, with a mark where something is cut. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  for (const sign of text) {
    if (kept.length + sign.length > most - 1) break
    kept += sign
  }
  return `${kept}…`
}

function titleOf({ title, shortTitle }: Told['page']['content']): [string, WeChatLoss[]] {
  const [whole, short] = [clean(title), clean(shortTitle ?? '')]
  if (whole.length <= WECHAT_LIMITS.title) return [whole, []]
  if (short && short.length <= WECHAT_LIMITS.title) return [short, [{ loss: 'shortTitle', text: short }]]
  const kept = cut(whole, WECHAT_LIMITS.title)
  return [kept, [{ loss: 'titleCut', text: kept }]]
}

/** Names as many as have room; without one, the source. */
function authorOf({ content, unit }: Told['page']): [string, WeChatLoss[]] {
  const names = (content.authors ?? []).flatMap(({ name }) => (name ? [clean(name)] : []))
  const whole = names.length > 0 ? names.join(t('site.listComma')) : clean(content.source || unit.name)
  if (whole.length <= WECHAT_LIMITS.author) return [whole, []]
  const fitting = names.filter(
    (_, index) =>
      t('ways.andOthers', { names: names.slice(0, index + 1).join(t('site.listComma')) }).length <=
      WECHAT_LIMITS.author,
  )
  const kept =
    fitting.length > 0
      ? t('ways.andOthers', { names: fitting.join(t('site.listComma')) })
      : cut(whole, WECHAT_LIMITS.author)
  return [kept, [{ loss: 'authorCut', text: kept }]]
}

function digestOf({ summary, goal }: Told['page']['content']): [string, WeChatLoss[]] {
  const whole = clean(summary || goal || '')
    .replace(/\s+/g, ' ')
    .trim()
  const kept = cut(whole, WECHAT_LIMITS.digest)
  return [kept, kept === whole ? [] : [{ loss: 'digestCut', text: kept }]]
}

const counted = (loss: Extract<WeChatLoss, { count: number }>['loss'], count: number): WeChatLoss[] =>
  count > 0 ? [{ loss, count }] : []

/** Links of the text that lead nowhere from an article: of another kind than web and mail. */
function unsafeLinks({ kind, page, live }: Told): number {
  let count = 0
  walk(page.content[BODY_FIELD[kind]], (node: LexicalNode) => {
    if ((node.type === 'link' || node.type === 'autolink') && !wordHref(node, live?.origin)) count++
  })
  return count
}

const OWN = /^https:\/\/mp\.weixin\.qq\.com\//

/** A form that WeChat takes: of one that it does not, the widest copy. */
const pictureAt = (file: PublicMedia | undefined, origin: string | undefined): string | undefined => {
  const url = file && chosenFile(file)?.url
  return url && origin ? wholeAddress(origin, url) : undefined
}

const settingOf = (told: Told, pictures: ReadonlyMap<string, PublicMedia>): Setting => ({
  look: WECHAT,
  notes: new EndNotes(),
  numbers: new ItemNumbers(),
  pictureAt: (id) => pictureAt(pictures.get(id), told.live?.origin),
  follows: (address) => OWN.test(address),
})

const beginning = (block: Block | undefined): string =>
  block?.type === 'paragraph' ? cut(wordsOf(block.children).trim(), 20) : ''

/** As many blocks as have room with their notes; what stands at the end of a story goes with the rest. */
function fitted(told: Told, blocks: readonly Block[], pictures: ReadonlyMap<string, PublicMedia>) {
  const rendered = (count: number) => {
    const setting = settingOf(told, pictures)
    const text = blocksHtml(blocks.slice(0, count), setting)
    const notes = notesHtml(setting)
    const head = notes.length > 0 ? [`<p style="${WECHAT.paragraph('Heading3')}">${t('ways.notes')}</p>`] : []
    return { html: [...text, ...head, ...notes].join(''), notes: setting.notes.all }
  }
  let [low, high] = [0, blocks.length]
  const whole = rendered(high)
  if (whole.html.length < WECHAT_LIMITS.body) return { ...whole, cutFrom: undefined }
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (rendered(middle).html.length < WECHAT_LIMITS.body) low = middle
    else high = middle - 1
  }
  return { ...rendered(low), cutFrom: beginning(blocks.slice(low).find((block) => beginning(block) !== '')) }
}

export function wechatArticle(told: Told): WeChatArticle {
  const { blocks, pictures } = said(told)
  // The title stands in a field of its own.
  const body = blocks.filter((block) => !(block.type === 'paragraph' && block.style === 'Title'))
  const { html, notes, cutFrom } = fitted(told, body, pictures)
  const [title, ofTitle] = titleOf(told.page.content)
  const [author, ofAuthor] = authorOf(told.page)
  const [digest, ofDigest] = digestOf(told.page.content)
  const links = notes.filter((note) => 'address' in note).length
  const without = [...pictures.values()].filter((file) => !pictureAt(file, told.live?.origin)).length
  return {
    title,
    author,
    digest,
    html,
    text: plainArticle(told),
    losses: [
      ...ofTitle,
      ...ofAuthor,
      ...ofDigest,
      ...counted('links', links),
      ...counted('notes', notes.length - links),
      ...counted('unsafeLinks', unsafeLinks(told)),
      ...counted('pictures', without),
      ...counted('attachments', attachmentLinks(told.page).length),
      ...(cutFrom === undefined ? [] : [{ loss: 'bodyCut' as const, text: cutFrom }]),
    ],
  }
}
