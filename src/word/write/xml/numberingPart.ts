/** `word/numbering.xml`: how lists count. Each numbered list of a document counts for itself. */
import { BULLETS, NUMBERED } from '../data/numbers'
import { element, NAMES, part, value } from './markup'
import type { Writing } from './writing'

const LEVELS = Array.from({ length: 9 }, (_, level) => level)
const BULLET_LIST = 1
const NUMBER_LIST = 2

const look = (level: number, format: string, text: string): string =>
  element(
    'w:lvl',
    { 'w:ilvl': level },
    value('start', 1),
    value('numFmt', format),
    value('suff', 'nothing'),
    value('lvlText', text),
    value('lvlJc', 'left'),
  )

function bullet(level: number): string {
  return look(level, 'bullet', BULLETS[level % BULLETS.length] as string)
}

function number(level: number): string {
  const text = NUMBERED[level % NUMBERED.length] as string
  return look(level, 'decimal', text.replace('n', String(level + 1)))
}

const kind = (id: number, levels: string[]): string =>
  element('w:abstractNum', { 'w:abstractNumId': id }, value('multiLevelType', 'multilevel'), ...levels)

export const numberingPart = ({ lists }: Writing): string =>
  part(
    element(
      'w:numbering',
      { 'xmlns:w': NAMES['xmlns:w'] },
      kind(BULLET_LIST, LEVELS.map(bullet)),
      kind(NUMBER_LIST, LEVELS.map(number)),
      element('w:num', { 'w:numId': 1 }, value('abstractNumId', BULLET_LIST)),
      ...lists.map(({ list, level }, index) =>
        element(
          'w:num',
          { 'w:numId': index + 2 },
          value('abstractNumId', NUMBER_LIST),
          element('w:lvlOverride', { 'w:ilvl': level }, value('startOverride', list.start)),
        ),
      ),
    ),
  )
