/** `word/fontTable.xml`: the faces of a document, and what may stand in for one that a machine lacks. None is embedded. */
import { STAND_INS } from '../data/standIns'
import type { WordSettings } from '../settings'
import { element, NAMES, part, value } from './markup'

/** Chinese, simplified. */
const CHARSET = '86'

const face = (name: string): string =>
  element(
    'w:font',
    { 'w:name': name },
    Object.hasOwn(STAND_INS, name) ? value('altName', STAND_INS[name] as string) : '',
    value('charset', CHARSET),
  )

export const fontsPart = ({ fonts }: WordSettings): string =>
  part(
    element(
      'w:fonts',
      { 'xmlns:w': NAMES['xmlns:w'] },
      ...[...new Set(Object.values(fonts))].map((name) => face(name)),
    ),
  )
