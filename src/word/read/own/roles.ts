/** What paragraphs of documents that this program wrote are, by the names of their styles. */
import type { Relation } from '../../../office/relations'
import { lookUp } from '../../../messages/index'
import type { Paragraph } from '../blocks'

/** Styles that this program alone has: their names are words, which stay where another program writes other ids. */
const OWN = [
  'Kicker',
  'UnderTitle',
  'DocumentNumber',
  'Addressees',
  'AttachmentList',
  'Summary',
  'QuoteSource',
  'PartTitle',
  'TableText',
  'TableHead',
  'Picture',
  'Cover',
  'Rule',
  'Blank',
  'Ending',
] as const
/** Styles of Word itself, which have these names in every language. */
const WORD = ['Title', 'Subtitle', 'Signature', 'Quote', 'List Paragraph', 'caption'] as const
export type Role = (typeof OWN)[number] | (typeof WORD)[number]

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...OWN.map((id) => [lookUp(`word.write.style.${id}`) ?? id, id] as const),
  ...WORD.map((name) => [name, name] as const),
])
/** Two documents that share so many names have one maker. */
const ENOUGH = 8

export const isOwn = (names: ReadonlySet<string>): boolean =>
  OWN.filter((id) => names.has(lookUp(`word.write.style.${id}`) ?? id)).length >= ENOUGH

/** Word, WPS and LibreOffice say of each file that they saved it; this program says nothing of the kind. */
export const isUntouched = (relations: ReadonlyMap<string, Relation>): boolean =>
  [...relations.values()].every(({ type }) => type !== 'extended-properties')

export const roleOf = ({ styles: [name = ''] }: Paragraph): Role | undefined => ROLES.get(name)
