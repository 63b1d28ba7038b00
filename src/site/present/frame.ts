/** What stands around every page: header with the columns, footer with what the settings say. */
import { beijingDay } from '../../editorial/rules/days'
import type { Kind } from '../../editorial/rules/kinds'
import { t, type MessageKey } from '../../messages/index'
import type { SiteSettings } from '../model'
import { columnLink, columnsIn, homeLink, type NavLink } from './columns'
import { facts, type Fact } from './fact'
import { siteName } from './pageMeta'
import { serviceLinks } from './service'
import { headerLinks, type VariantLink } from './variants'

/** A column of the menu, home, or neither. */
export type Current = Kind | 'home' | undefined

export interface FrameProps {
  name: string
  menu: (NavLink & { current: boolean })[]
  /** units and contact */
  about: Fact[]
  /** numbers and marks; those that an office can look up have an address */
  marks: { text: string; href?: string }[]
  /** what stands beside the search: other ways to read this very page */
  ways: VariantLink[]
  /** pages about the site itself */
  service: NavLink[]
  /** 违法和不良信息举报 */
  report?: { phone?: string; mail?: string }
  grey: boolean
  /** the page has a field of the search of its own */
  searches?: boolean
}

/** Where anybody can look up a filing. */
const ICP_REGISTER = 'https://beian.miit.gov.cn/'
const POLICE_REGISTER = 'https://beian.mps.gov.cn/'

/** Whether a day or an instant lies ahead of `now`; the named day itself still counts. */
export const isUntil = (until: string | undefined, now: Date): boolean =>
  until !== undefined && (until.length <= 10 ? until >= beijingDay(now) : new Date(until) > now)

function marksOf({ icp, policeFiling, siteIdCode, newsLicence, partyGovMark }: SiteSettings): FrameProps['marks'] {
  const said = (key: MessageKey, value: string | undefined, href?: string) =>
    value ? [{ text: t(key, { value }), href }] : []
  return [
    ...said('site.footer.siteIdCode', siteIdCode),
    ...said('site.footer.icp', icp, ICP_REGISTER),
    ...said('site.footer.policeFiling', policeFiling, POLICE_REGISTER),
    ...said('site.footer.newsLicence', newsLicence),
    ...(partyGovMark ? [{ text: t('site.footer.partyGovMark'), href: partyGovMark }] : []),
  ]
}

/**
 * @param live kinds with something to read: an empty column is not in the menu
 * @param address of the page
 */
export function presentFrame(
  settings: SiteSettings,
  live: readonly Kind[],
  current: Current,
  now: Date,
  address: string,
): FrameProps {
  const { supervisor, organizer, undertaker, contact, reportPhone, reportMail } = settings
  const columns = columnsIn(live).map((kind) => ({ ...columnLink(kind), current: kind === current }))
  return {
    name: siteName(settings),
    menu: [{ ...homeLink(), current: current === 'home' }, ...columns],
    ways: headerLinks(address),
    about: facts(
      ['supervisor', 'site.footer.supervisor', supervisor],
      ['organizer', 'site.footer.organizer', organizer],
      ['undertaker', 'site.footer.undertaker', undertaker],
      ['contact', 'site.footer.contact', contact],
    ),
    service: serviceLinks(settings),
    marks: marksOf(settings),
    report: reportPhone || reportMail ? { phone: reportPhone, mail: reportMail } : undefined,
    grey: isUntil(settings.greyUntil, now),
  }
}
