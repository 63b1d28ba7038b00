/** What in a text reads otherwise than it is: named to the writer before it goes anywhere. Pure, linear. */
import type { LexicalNode, StoryContent } from './content'
import { BODY_FIELD, type Kind } from './kinds'
import { walk } from './lexicalTree'

export interface Deception {
  /** member of the story */
  field: string
  /** `unseen`: signs without a shape; `turned`: they turn the direction; `lookAlike`: letters drawn like others; `otherHost`: a link whose words name another site */
  kind: 'unseen' | 'turned' | 'lookAlike' | 'otherHost'
  /** what is meant, shortened */
  text: string
  /** `U+0430 …`; of a link, where it leads */
  detail: string
}

const TURNED = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const UNSEEN =
  /(?!\p{Variation_Selector})(?![\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])\p{Default_Ignorable_Code_Point}/gu
/** A run of letters of scripts that share their shapes. */
const LETTERS = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]{2,200}/gu
const LATIN = /\p{sc=Latin}/u
const FOREIGN = /[\p{sc=Cyrillic}\p{sc=Greek}]/gu
/** Words of Cyrillic letters alone that are all drawn as Latin ones. */
const ALL_ALIKE = /^[АВСЕНІЈКМОРЅТХУасеіјорѕухԁԛԝ]+$/u
/** Radicals are signs of a dictionary, and no part of a word; they come with texts out of PDF files. */
const RADICALS = /[\u2e80-\u2fd5]/g
/** Kana that are drawn as Chinese signs, between such. */
const KANA = /(?<=\p{sc=Han})[\u30ab\u30bf\u30c8\u30cb\u30cf\u30ed\u30a8\u30ce\u30fc](?=\p{sc=Han})/gu
const MOST = 20
const LONGEST = 40

const codes = (signs: readonly string[]): string =>
  [...new Set(signs)]
    .slice(0, 5)
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')

const shortened = (text: string): string => {
  const signs = [...text.replace(TURNED, '').replace(UNSEEN, '').replace(/\s+/g, ' ').trim()]
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : signs.join('')
}

function inText(field: string, text: string): Deception[] {
  const found: Deception[] = []
  const say = (kind: Deception['kind'], words: string, signs: readonly string[]) => {
    if (signs.length > 0) found.push({ field, kind, text: shortened(words), detail: codes(signs) })
  }
  say('turned', text, text.match(TURNED) ?? [])
  say('unseen', text, text.match(UNSEEN) ?? [])
  for (const [word] of text.matchAll(LETTERS)) {
    const foreign = word.match(FOREIGN) ?? []
    if (LATIN.test(word) || ALL_ALIKE.test(word)) say('lookAlike', word, foreign)
  }
  say('lookAlike', text, [...(text.match(RADICALS) ?? []), ...(text.match(KANA) ?? [])])
  return found
}

/** The host that words name, as a reader takes it. */
const hostNamed = (words: string): string | undefined =>
  /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24})(?:[:/?#].*)?$/u.exec(words.trim())?.[1]?.toLowerCase()

const bare = (host: string): string => host.replace(/^www\./, '')

function ofLink(field: string, { fields, children }: LexicalNode): Deception[] {
  const words = (children ?? []).map(({ text }) => text ?? '').join('')
  const named = hostNamed(words)
  const url = typeof fields?.url === 'string' ? fields.url : ''
  if (!named || !URL.canParse(url)) return []
  const { hostname } = new URL(url)
  return bare(named) === bare(hostname) ? [] : [{ field, kind: 'otherHost', text: shortened(words), detail: hostname }]
}

const TEXTS = ['title', 'kicker', 'subtitle', 'shortTitle', 'summary', 'source', 'documentNumber', 'issuer'] as const

/** The first of them, in the order of the text. */
export function deceptionsIn(kind: Kind, content: StoryContent): Deception[] {
  const found: Deception[] = TEXTS.flatMap((field) => inText(field, content[field] ?? ''))
  const field = BODY_FIELD[kind]
  walk(content[field], (node) => {
    if (typeof node.text === 'string') found.push(...inText(field, node.text))
    if (node.type === 'link' || node.type === 'autolink') found.push(...ofLink(field, node))
  })
  return found.slice(0, MOST)
}
