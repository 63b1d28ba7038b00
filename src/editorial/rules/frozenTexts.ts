/** Every text of a frozen story with its dotted path: what a search for a recall looks through. Pure. */
import type { FrozenStory } from './canonical'
import type { MediaFacts, RichText, StoryContent } from './content'
import { BODY_FIELD } from './kinds'
import { uploadIds } from './lexicalTree'
import { plainText } from './plainText'
import { publicContent } from './publicContent'
import { shownMedia } from './references'

export interface PlacedText {
  /** `title`, `figures.0.amount`; words of a file below the place that names it: `cover.people` */
  field: string
  text: string
}

/** What a frozen story does not hold itself. */
export interface Words {
  /** name of the uploaded file, by id of the media */
  fileNames: ReadonlyMap<string, string>
  /** what is written in a document, by the hash of its bytes */
  fileTexts: ReadonlyMap<string, string>
  /** unit of measure in words */
  measure(unit: string): string
}

/** Values of closed lists and ids of what has its own text elsewhere, by path without indices: they are no words. */
const NO_WORDS = new Set([
  'origin',
  'urgency',
  'disclosure',
  'textStatus',
  'type',
  'form',
  'project.kind',
  'project.method',
  'consent.status',
  'timeline.stage',
  'authors.role',
  'authors.user',
  'campaigns',
  'relatedStories.relationTo',
  'relatedStories.value',
  'repeals',
  'amends',
  ...['figures', 'targets'].flatMap((rows) => ['indicator', 'unit', 'kind'].map((member) => `${rows}.${member}`)),
])

/** Last member of the path of what is written in a document. */
export const INSIDE_FILE = 'inside'

const WORDS_OF_FILE = ['alt', 'caption', 'credit', 'rightsHolder', 'mapNumber'] as const

type Json = Record<string, unknown>

/** Every text below a value, with its path; of rich text, the plain one. */
function textsBelow(value: unknown, field: string, words: Words): PlacedText[] {
  if (typeof value === 'string') return NO_WORDS.has(field.replace(/\.\d+/g, '')) ? [] : [{ field, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, i) => textsBelow(item, `${field}.${i}`, words))
  if (typeof value !== 'object' || value === null) return []
  if ('root' in value) return [{ field, text: plainText(value as RichText) }]
  const { amount, unit } = value as Json
  return Object.entries(value as Json).flatMap(([name, member]) => {
    const below = textsBelow(member, field ? `${field}.${name}` : name, words)
    const measured = name === 'amount' && typeof amount === 'string' && typeof unit === 'string'
    return measured ? below.map((each) => ({ ...each, text: `${amount}${words.measure(unit)}` })) : below
  })
}

function textsOfFile(field: string, file: MediaFacts, { fileNames, fileTexts }: Words): PlacedText[] {
  const words: [string, string | undefined][] = [
    ...WORDS_OF_FILE.map((name): [string, string | undefined] => [name, file[name]]),
    ['people', file.people?.join(' ')],
    ['originalName', fileNames.get(file.id)],
    [INSIDE_FILE, fileTexts.get(file.sha256)],
  ]
  return words.flatMap(([name, text]) => (text ? [{ field: `${field}.${name}`, text }] : []))
}

const named = ({ name, shortName }: { name: string; shortName?: string }): string =>
  shortName && shortName !== name ? `${name} ${shortName}` : name

/** The texts of a story; where it names a file or a unit, the words of that. */
export function textsOf(frozen: FrozenStory, words: Words): PlacedText[] {
  const { kind, content, unit, units, media, correction } = frozen
  const files = new Map(media.map((file) => [file.id, file]))
  const names = new Map(units.map((each) => [each.id, named(each)]))
  const body = BODY_FIELD[kind]
  const inBody = uploadIds(content[body]).flatMap((id) => files.get(id) ?? [])
  return [
    ...textsBelow(content, '', words).flatMap(({ field, text }) => {
      const file = files.get(text)
      return file ? textsOfFile(field, file, words) : [{ field, text: names.get(text) ?? text }]
    }),
    ...inBody.flatMap((file) => textsOfFile(body, file, words)),
    { field: 'unit', text: named(unit) },
    ...(correction ? [{ field: 'correction', text: correction }] : []),
  ]
}

/** The story with nothing but what readers see of it. */
export function publicStory(frozen: FrozenStory): FrozenStory {
  const shown = new Set(shownMedia(frozen.kind, frozen.content))
  const media = frozen.media
    .filter(({ id }) => shown.has(id))
    .map(({ rightsHolder: _holder, license: _licence, identifiablePeople: _kind, people: _people, ...file }) => file)
  return { ...frozen, content: publicContent(frozen.content) satisfies StoryContent, media }
}
