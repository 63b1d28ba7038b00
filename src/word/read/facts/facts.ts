/** Facts as a file seems to say them, and the lines that become fields instead of text. */
import type { Block, Paragraph } from '../blocks'
import { HELD_IN } from '../data/heads'
import type { Proposal, TextField, WordDraft } from '../draft'
import type { Losses } from '../losses'
import { daysIn } from './days'
import { figuresIn } from './figures'
import { kindOf } from './kind'
import { factLines } from './lines'
import { signatureOf } from './signature'
import { speechTitle } from './speech'
import { topOf, type Said } from './top'

export interface FileFacts {
  kind: WordDraft['kind']
  title: string
  proposals: Proposal[]
  /** the blocks that are left for the body */
  rest: Block[]
}

/** Which lines become fields, by kind: anywhere else they are text. */
const MOVED: Readonly<Record<string, readonly TextField[]>> = {
  speeches: ['documentDate', 'speaker', 'post'],
  notices: ['documentNumber', 'issuer', 'addressees', 'documentDate'],
}

/** @param blocks of the text, without notes */
export function factsOf(blocks: readonly Block[], losses: Losses): FileFacts {
  const table = blocks.findIndex(({ type }) => type === 'table')
  const lines = factLines(blocks)
  const top = topOf(table < 0 ? lines : factLines(blocks.slice(0, table)))
  const title = top.title.map(({ text }) => text).join('')
  const kind = kindOf(top, title, lines)
  const taken = new Set<Paragraph>(top.title.map(({ paragraph }) => paragraph))
  const proposals: Proposal[] = []
  const titleAt = top.title[0]?.paragraph
  const say = (field: TextField, value: string, paragraph: Paragraph) =>
    void proposals.push({ field, value, place: losses.place(paragraph.number) })
  const line = (field: TextField, said: Said | undefined) => {
    if (!said) return
    const moves = MOVED[kind.value]?.includes(field) === true
    if (moves && !taken.has(said.paragraph)) {
      taken.add(said.paragraph)
      losses.add('headLineMoved', said.paragraph.number, said.text)
    }
    say(field, said.value, said.paragraph)
  }
  if (titleAt) say('title', title, titleAt)
  if (kind.value === 'notices') {
    const signature = signatureOf(lines)
    line('documentNumber', top.number)
    line('issuer', signature?.issuer ?? top.redHead)
    line('addressees', top.addressees)
    line('documentDate', signature?.day ?? top.day)
    if (top.redHead && !taken.has(top.redHead.paragraph)) {
      taken.add(top.redHead.paragraph)
      losses.add('headLineMoved', top.redHead.paragraph.number, top.redHead.text)
    }
  }
  if (kind.value === 'speeches') {
    const said = speechTitle(title)
    line('documentDate', top.day)
    line('speaker', top.speaker)
    line('post', top.post)
    if (!top.speaker && said?.speaker && titleAt) say('speaker', said.speaker, titleAt)
    if (!top.post && said?.post && titleAt) say('post', said.post, titleAt)
    if (said && titleAt) say('occasion', said.occasion, titleAt)
  }
  const rest = blocks.filter((block) => block.type === 'table' || !taken.has(block))
  return { kind, title, proposals, rest }
}

/** Facts that stand in the body, which stays as it is. @param text its plain text */
export function factsInText(text: string, { value: kind }: WordDraft['kind']): Proposal[] {
  const found: Proposal[] = []
  const say = (field: TextField, value: string, start: number, end: number) =>
    void found.push({ field, value, place: { in: 'body', start, end, excerpt: text.slice(start, end) } })
  const held = HELD_IN.exec(text)
  const place = held?.[1]
  if (held && place && (kind === 'news' || kind === 'speeches'))
    say('place', place, held.index + 1, held.index + 1 + place.length)
  const [day] = daysIn(text)
  if (day && kind === 'news') say('eventDate', day.day, day.start, day.end)
  return [...found, ...figuresIn(text)]
}
