/** Check 40: what an image needs before it is shown, and a company's consent to be named in a case. */
import type { Subject } from '../content'
import { isBlank } from './blank'
import type { CheckMessage } from './messageKeys'
import { isImage, shownFiles, type ShownFile } from './shownFiles'
import type { FactCheck, FactFinding } from './types'

type Lack = 'unknown' | 'alt' | 'holder'

const MESSAGES: Record<ShownFile['place'], Record<Lack, CheckMessage>> = {
  cover: { unknown: 'coverUnknown', alt: 'coverWithoutAlt', holder: 'coverWithoutHolder' },
  body: { unknown: 'bodyImageUnknown', alt: 'bodyImageWithoutAlt', holder: 'bodyImageWithoutHolder' },
  attachment: { unknown: 'attachmentUnknown', alt: 'attachmentWithoutAlt', holder: 'attachmentWithoutHolder' },
}

/** A file of which nothing is known cannot be said to fit. */
function lacksOf({ facts }: ShownFile): Lack[] {
  if (!facts) return ['unknown']
  if (!isImage(facts)) return []
  return [
    ...(isBlank(facts.alt) ? (['alt'] as const) : []),
    ...(isBlank(facts.rightsHolder) ? (['holder'] as const) : []),
  ]
}

const imageFindings = (subject: Subject): FactFinding[] =>
  shownFiles(subject).flatMap((shown) =>
    lacksOf(shown).map((lack) => ({
      field: shown.field,
      message: MESSAGES[shown.place][lack],
      vars: { number: String(shown.number) },
    })),
  )

function consentFindings({ kind, content }: Subject): FactFinding[] {
  const { project, consent } = content
  if (kind !== 'cases' || (isBlank(project?.name) && isBlank(project?.investor))) return []
  if (consent?.status === 'notNeeded') return []
  if (consent?.status !== 'given') return [{ field: 'consent', message: 'noConsent' }]
  const parts = [
    ['by', 'noConsentBy'],
    ['date', 'noConsentDate'],
    ['file', 'noConsentFile'],
  ] as const
  return parts
    .filter(([part]) => isBlank(consent[part]))
    .map(([part, message]) => ({ field: `consent.${part}`, message }))
}

export const imagesAndConsent: FactCheck = {
  check: '40',
  severity: 'error',
  examine: (subject) => [...imageFindings(subject), ...consentFindings(subject)],
}
