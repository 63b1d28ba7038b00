import { FACE_MEMBERS, LATIN_MEMBER, LINE_PITCH } from '../src/editorial/rules/wordStyle'
import { line, whole } from './fields/texts'
import { settings } from './settings'

const LONGEST_NAME = 31

/** How the house sets its Word documents, where the standard leaves it a choice. */
export const WordSettings = settings('wordSettings', [
  whole('linePitch', { min: LINE_PITCH.least, max: LINE_PITCH.most }),
  ...[...Object.keys(FACE_MEMBERS), LATIN_MEMBER].map((name) => line(name, LONGEST_NAME)),
])
