/** All checks, by number. A new rule is a row here and its data beside it. */
import { attachmentsAndLinks } from './attachmentList'
import { twiceAbout } from './data/about'
import { coreTerms } from './data/coreTerms'
import { divisions } from './data/divisions'
import { documentNumbers, documentNumerals } from './data/documentNumbers'
import { growth } from './data/growth'
import { incentives } from './data/incentives'
import { initiative } from './data/initiative'
import { listsOfTitles } from './data/lists'
import { namedPeople } from './data/namedPeople'
import { adjacentNumbers, timesLess } from './data/numbers'
import { partyCommittees } from './data/partyCommittees'
import { placeholders } from './data/placeholders'
import { praise, superlatives } from './data/praise'
import { unitsOfRanges } from './data/ranges'
import { comesToMainland, countryLists, mainlandPartners, taiwanAuthorities } from './data/regions'
import { relativeDates } from './data/relativeDates'
import { untilNow } from './data/untilNow'
import { fairWords, leaks, measureWords, oldNames, rareForms, variants } from './data/words'
import { wrongWords } from './data/wrongWords'
import { years } from './data/years'
import { zeroPaddedDates } from './data/zeroPaddedDates'
import { disclosure } from './disclosure'
import { duplicates } from './duplicates'
import { requiredFacts } from './facts'
import { halfWidthMarks } from './halfWidth'
import { personalData } from './identityNumbers'
import { imagesAndConsent } from './images'
import { leaderPosts } from './leaderPosts'
import { leaderNames } from './leaders'
import { maps } from './maps'
import { proseFigures } from './proseFigures'
import { rangeMarks } from './ranges'
import { reprints } from './reprint'
import { secrecy } from './secrecy'
import type { FactCheck, TextCheck } from './types'

export const TEXT_CHECKS: readonly TextCheck[] = [
  coreTerms,
  leaderNames,
  leaderPosts,
  partyCommittees,
  divisions,
  documentNumbers,
  documentNumerals,
  zeroPaddedDates,
  years,
  untilNow,
  variants,
  wrongWords,
  leaks,
  rareForms,
  { check: '15', severity: 'error', quotations: 'skip', scan: halfWidthMarks },
  listsOfTitles,
  adjacentNumbers,
  rangeMarks,
  unitsOfRanges,
  twiceAbout,
  timesLess,
  growth,
  countryLists,
  mainlandPartners,
  comesToMainland,
  taiwanAuthorities,
  initiative,
  oldNames,
  praise,
  superlatives,
  fairWords,
  personalData,
  secrecy,
  placeholders,
  relativeDates,
  proseFigures,
  measureWords,
  incentives,
  duplicates,
  namedPeople,
]

export const FACT_CHECKS: readonly FactCheck[] = [
  attachmentsAndLinks,
  requiredFacts,
  imagesAndConsent,
  maps,
  reprints,
  disclosure,
]
