/** The chapters of the handbook: one for everybody, one for each role, one of the wave, and where each of them stands. */
import { ROLES, type Role } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { handbookPath } from '../links'
import { roleWord } from '../words/gateWords'

/** Read first, whatever one's role. */
const FIRST = 'basics'
/** Of what many roles do together. */
const LAST = 'wave'
export type Chapter = typeof FIRST | Role | typeof LAST
export const CHAPTERS: readonly Chapter[] = [FIRST, ...ROLES, LAST]

/** The chapter that an address names: one's own where it names none, null where it names something else. */
export function chapterOf(name: unknown, role: Role): Chapter | null {
  if (name === undefined) return role
  return CHAPTERS.find((each) => each === name) ?? null
}

export const chapterPath = (chapter: Chapter): string => `${handbookPath}/${chapter}`

export const chapterWord = (chapter: Chapter): string =>
  chapter === FIRST ? t('desk.handbookBasics') : chapter === LAST ? t('desk.handbookWave') : roleWord(chapter)
