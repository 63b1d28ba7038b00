/** All checks, by number. A new rule is a row here and its data beside it. */
import { twiceAbout } from './data/about'
import { documentNumbers } from './data/documentNumbers'
import { placeholders } from './data/placeholders'
import { untilNow } from './data/untilNow'
import { wrongWords } from './data/wrongWords'
import { zeroPaddedDates } from './data/zeroPaddedDates'
import { disclosure } from './disclosure'
import { requiredFacts } from './facts'
import { halfWidthMarks } from './halfWidth'
import { imagesAndConsent } from './images'
import type { FactCheck, TextCheck } from './types'

export const TEXT_CHECKS: readonly TextCheck[] = [
  documentNumbers,
  zeroPaddedDates,
  untilNow,
  wrongWords,
  { check: '15', severity: 'error', quotations: 'skip', scan: halfWidthMarks },
  twiceAbout,
  placeholders,
]

export const FACT_CHECKS: readonly FactCheck[] = [requiredFacts, imagesAndConsent, disclosure]

/**
 * Identity and bank numbers, marks of secrecy, required facts, images and consent, maps, disclosure: checks whose
 * errors can be neither contested nor overridden nor forced.
 */
export const UNWAIVABLE: ReadonlySet<string> = new Set(['32', '33', '39', '40', '43', '46'])
