/** What a comparison says, in the words of the desk: names for ids, labels for values of closed lists. Pure. */
import { diffTexts } from '../../editorial/rules/diff/text'
import type { FieldDiff, Segment } from '../../editorial/rules/diff/types'
import { lookUp, t } from '../../messages/index'
import { valueWords } from '../read/values'

type Names = Readonly<Record<string, string>>

/** Texts that are prose are shown as they are. */
const PROSE = /^(body|lead|summary|goal|title|kicker|subtitle|lessons|quotes\.\d+\.text|timeline\.\d+\.note)$/
const FORMAT = /\.format$/
const ID = /[\w-]{20,}/g

const inLines = (text: string, word: (line: string) => string): string => text.split('\n').map(word).join('\n')

/** `link: https://…` → 链接：https://… */
function formatWord(line: string, names: Names): string {
  const [, sort = '', said = ''] = /^(\w+):\s?(.*)$/.exec(line) ?? []
  const label = lookUp(`desk.format.${sort}`)
  if (!label) return line
  const words = said.replace(ID, (id) => (Object.hasOwn(names, id) ? (names[id] ?? id) : id))
  return words === '' ? label : t('desk.labelled', { label, value: words })
}

function mediaWord(fact: string, text: string): string {
  if (fact === 'sha256') return text.slice(0, 8)
  return lookUp(`options.${fact === 'license' ? 'licence' : fact}.${text}`) ?? text
}

/** The segments of a member with words in the place of ids and codes. */
export function segmentsInWords(scope: string, diff: FieldDiff, names: Names): readonly Segment[] {
  const { field, before, after, segments } = diff
  if (PROSE.test(field)) return segments
  const path = field.split('.')
  const fact = path.at(-1) ?? ''
  const word = FORMAT.test(field)
    ? (line: string) => formatWord(line, names)
    : path[0] === 'media'
      ? (line: string) => mediaWord(fact, line)
      : (line: string) => valueWords(scope, field, line, names)
  const [was, is] = [inLines(before ?? '', word), inLines(after ?? '', word)]
  return was === before && is === after ? segments : diffTexts(was, is)
}
