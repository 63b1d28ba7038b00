/** Check 43: a map is published with the number of its examination (审图号). */
import { isBlank } from './blank'
import type { MediaFacts } from '../content'
import { MAP_FILE, MAP_WORD, NO_MAP } from './data/maps'
import { isImage, shownFiles } from './shownFiles'
import type { FactCheck, FactFinding } from './types'

const namesMap = ({ caption, alt, filename }: MediaFacts): boolean =>
  [caption, alt].some((words) => typeof words === 'string' && MAP_WORD.test(words) && !NO_MAP.test(words)) ||
  (typeof filename === 'string' && MAP_FILE.test(filename))

export const maps: FactCheck = {
  check: '43',
  severity: 'error',
  examine: (subject) =>
    shownFiles(subject).flatMap(({ field, facts }): FactFinding[] => {
      if (!facts) return []
      if (facts.isMap) return isBlank(facts.mapNumber) ? [{ field, message: 'mapWithoutNumber' }] : []
      return isImage(facts) && namesMap(facts) ? [{ field, message: 'mapNotMarked', severity: 'warning' }] : []
    }),
}
