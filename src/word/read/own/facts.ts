/** Facts of a document of this program: each line by its style, so that nothing is guessed. */
import type { StoryKind } from '../../../editorial/rules/kinds'
import { t } from '../../../messages/index'
import { lineOf, picturesIn, wordsOf, type Block, type Paragraph } from '../blocks'
import type { FileFacts } from '../facts/facts'
import { kindOf } from '../facts/kind'
import { factLines } from '../facts/lines'
import { topOf } from '../facts/top'
import type { Reading } from '../reading'
import { captionOf } from './captions'
import { takeDateline } from './dateline'
import { partOf, type Said } from './parts'
import { roleOf, type Role } from './roles'
import { endingLine, underTitle } from './under'
import { dayOf } from './words'

const SPEECH_FIELDS = ['speaker', 'occasion', 'textStatus']
const CASE_FIELDS = ['project', 'contributors', 'timeline', 'quotes', 'lessons']
const NOTICE_ROLES: readonly (Role | undefined)[] = ['DocumentNumber', 'Addressees', 'Signature', 'AttachmentList']
const NEWS_FIELDS = ['form', 'eventDate']

const FIRST = t('word.write.attachmentFirst', { text: '' })
/** A name in the list of attachments, without what stands before it. */
function attachmentName(text: string): string {
  const name = text.startsWith(FIRST) ? text.slice(FIRST.length) : text
  return name.replace(/^\d{1,3}\./, '')
}

type Read = (text: string) => Said[] | null
/** Lines that are no text of a story, by their styles. */
const LINES: Partial<Record<Role, Read>> = {
  Title: () => [],
  Kicker: (value) => [{ field: 'kicker', value }],
  Subtitle: (value) => [{ field: 'subtitle', value }],
  UnderTitle: underTitle,
  DocumentNumber: (value) => [{ field: 'documentNumber', value }],
  Addressees: (text) => [{ field: 'addressees', value: text.replace(/[:：]$/, '') }],
  AttachmentList: (text) => [{ field: 'attachments', value: attachmentName(text) }],
  Signature(text) {
    const day = dayOf(text)
    return [day ? { field: 'documentDate', value: day } : { field: 'issuer', value: text }]
  },
  Summary: (value) => [{ field: 'summary', value }],
  Ending: endingLine,
}
const [NO_PICTURE_OPEN = '', NO_PICTURE_CLOSE = ''] = t('word.write.noPicture', { alt: '\n' }).split('\n')

/** The place of a picture that could not be put in. */
const isGone = (block: Block): boolean => {
  const words = captionOf(block)?.caption ?? ''
  return words.startsWith(NO_PICTURE_OPEN) && words.endsWith(NO_PICTURE_CLOSE)
}

function kindBy(said: readonly Said[], roles: ReadonlySet<Role | undefined>): StoryKind | null {
  const has = (fields: readonly string[]) => said.some(({ field }) => fields.includes(field.split('.')[0] ?? ''))
  if (NOTICE_ROLES.some((role) => roles.has(role))) return 'notices'
  if (has(CASE_FIELDS)) return 'cases'
  if (has(NEWS_FIELDS)) return 'news'
  return has(SPEECH_FIELDS) || (has(['documentDate']) && roles.has('UnderTitle')) ? 'speeches' : null
}

/** Null where no line has the style of a title: somebody took the file for another document. */
export function ownFacts(blocks: readonly Block[], reading: Reading): (FileFacts & { cover?: string }) | null {
  const { losses } = reading
  const title = blocks.find((block): block is Paragraph => block.type === 'paragraph' && roleOf(block) === 'Title')
  if (!title) return null
  const [proposals, said, rest]: [FileFacts['proposals'], Said[], Block[]] = [[], [], []]
  const roles = new Set<Role | undefined>()
  let cover: string | undefined
  const say = (all: readonly Said[], { number }: Paragraph) => {
    said.push(...all)
    for (const each of all) proposals.push({ ...each, place: losses.place(number) })
  }
  // It is broken into lines for the paper alone.
  const words = wordsOf(title.inlines).replaceAll('\n', '')
  say([{ field: 'title', value: words }], title)
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    const role = block.type === 'paragraph' ? roleOf(block) : undefined
    const text = block.type === 'paragraph' ? lineOf(block) : ''
    const read = role && LINES[role]
    roles.add(role)
    if (block.type === 'table' || (text === '' && role !== 'Cover')) rest.push(block)
    else if (role === 'PartTitle') {
      const part = partOf(block, blocks.slice(i + 1))
      if (part) say(part.said, block)
      else rest.push({ ...block, outline: block.outline ?? 1 })
      if (part) losses.add('headLineMoved', block.number, text)
      i += part?.blocks ?? 0
    } else if (role === 'Cover') {
      cover = picturesIn(block.inlines)[0]
      const words = cover && blocks[i + 1] && captionOf(blocks[i + 1] as Block)
      if (cover && words) reading.pictures.caption(cover, words.caption, words.more)
      if (words) i++
    } else if (isGone(block)) losses.add('pictureMissing', block.number)
    else if (read) {
      const found = read(text)
      if (role !== 'Title') losses.add(found ? 'headLineMoved' : 'publicationLine', block.number, text)
      say(found ?? [], block)
    } else rest.push(block)
  }
  const dateline = takeDateline(rest)
  if (dateline) say([{ field: 'dateline', value: dateline.value }], dateline.paragraph)
  const lines = factLines(blocks)
  const own = kindBy(said, roles)
  const kind = own ? ({ value: own, because: 'ownDocument' } as const) : kindOf(topOf(lines), words, lines)
  return { kind, title: words, proposals, rest: dateline?.rest ?? rest, ...(cover && { cover }) }
}
