/** Public settings: the name of the site, what stands in its footer, what stands first on the home page. */
import type { Payload } from 'payload'
import { isKind } from '../../editorial/rules/kinds'
import { SETTINGS_TAG } from '../../editorial/rules/pageTags'
import { isToBeKept, pageDependsOn } from '../../platform/pageParts'
import type { Placement, SiteSettings } from '../model'

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined

function placement(value: unknown): Placement | undefined {
  const { kind, id } = (value ?? {}) as Record<string, unknown>
  return isKind(kind) && text(id) ? { kind, id: text(id) } : undefined
}

/** What is shown for a time. A page that is kept has places for it alone: see `delivery/pages/occasion.ts`. */
function shownForATime(stored: Record<string, unknown>): Pick<SiteSettings, 'greyUntil' | 'announcement'> {
  if (isToBeKept()) return {}
  const announcement = (stored.announcement ?? {}) as Record<string, unknown>
  return {
    greyUntil: text(stored.greyUntil),
    announcement: { text: text(announcement.text), until: text(announcement.until) },
  }
}

/** The settings in force; what is not set is absent. */
export async function findSettings(payload: Payload): Promise<SiteSettings> {
  pageDependsOn(SETTINGS_TAG)
  return settingsOf({ ...(await payload.findGlobal({ slug: 'publicSettings', depth: 0, overrideAccess: true })) })
}

/** @param stored as the global holds them */
export function settingsOf(stored: Record<string, unknown>): SiteSettings {
  const pictures = Array.isArray(stored.pictureNews) ? stored.pictureNews : []
  return {
    siteName: text(stored.siteName),
    supervisor: text(stored.supervisor),
    organizer: text(stored.organizer),
    undertaker: text(stored.undertaker),
    contact: text(stored.contact),
    siteIdCode: text(stored.siteIdCode),
    icp: text(stored.icp),
    policeFiling: text(stored.policeFiling),
    partyGovMark: text(stored.partyGovMark),
    newsLicence: text(stored.newsLicence),
    reportPhone: text(stored.reportPhone),
    reportMail: text(stored.reportMail),
    errorReport: text(stored.errorReport),
    headline: placement(stored.headline),
    pictureNews: pictures.map(placement).filter((place) => place !== undefined),
    ...shownForATime(stored),
  }
}
