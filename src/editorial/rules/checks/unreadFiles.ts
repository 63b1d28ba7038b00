/** Check 32, of files that nobody has read for it: a person is told to look. */
import type { Subject } from '../content'
import type { FileTextState } from '../fileText'
import type { CheckMessage } from './messageKeys'
import { shownFiles } from './shownFiles'
import type { FactFinding } from './types'

const MESSAGES: Readonly<Record<Exclude<FileTextState, 'whole'>, CheckMessage>> = {
  partly: 'fileCut',
  empty: 'fileEmpty',
  locked: 'fileLocked',
  unreadable: 'fileUnreadable',
}

/** A hint for each file that was not read whole. */
export const unreadFiles = (subject: Subject): FactFinding[] =>
  shownFiles(subject).flatMap(({ field, name, facts }) => {
    const state = facts?.textState ?? 'whole'
    return state === 'whole' ? [] : [{ field, message: MESSAGES[state], vars: { name }, severity: 'hint' }]
  })
