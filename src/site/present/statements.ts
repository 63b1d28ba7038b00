/** What the site says of itself: sections of plain sentences, with facts and links where there are any. */
import { t, type MessageKey } from '../../messages/index'
import type { SiteSettings } from '../model'
import { ABOUT, ACCESSIBILITY, COPYRIGHT, CORRECTIONS, PRIVACY } from '../paths'
import { homeLink, type NavLink } from './columns'
import { facts, type Fact } from './fact'
import { pageMeta, siteName, type PageMetaProps, type SiteContext } from './pageMeta'
import { switchesOf, type Switches } from './variants'

export interface StatementSection {
  title: string
  paragraphs: string[]
  facts: Fact[]
  links: NavLink[]
}

export interface StatementProps {
  meta: PageMetaProps
  crumbs: NavLink[]
  title: string
  sections: StatementSection[]
}

type Part = Partial<Omit<StatementSection, 'title'>>

const section = (title: MessageKey, { paragraphs = [], facts: told = [], links = [] }: Part): StatementSection => ({
  title: t(title),
  paragraphs,
  facts: told,
  links,
})

const said = (...keys: MessageKey[]): string[] => keys.map((key) => t(key))

const contactFacts = ({ contact, reportPhone, reportMail }: SiteSettings): Fact[] =>
  facts(
    ['contact', 'site.footer.contact', contact],
    ['reportPhone', 'pages.about.reportPhone', reportPhone],
    ['reportMail', 'pages.about.reportMail', reportMail],
  )

/** How to reach the site, after what is asked for; where nothing is set, that. */
function contact(title: MessageKey, settings: SiteSettings, ...sentences: string[]): StatementSection {
  const told = contactFacts(settings)
  return section(title, {
    paragraphs: [...sentences, ...(told.length > 0 ? [] : said('pages.about.contactMissing'))],
    facts: told,
  })
}

function page(
  site: SiteContext,
  path: string,
  [title, description]: [string, string],
  sections: StatementSection[],
): StatementProps {
  return {
    meta: pageMeta(site, { title, description, path }),
    crumbs: [homeLink(), { text: title, href: path }],
    title,
    sections,
  }
}

export function presentAbout(site: SiteContext): StatementProps {
  const { settings } = site
  const name = siteName(settings)
  const who = facts(
    ['supervisor', 'site.footer.supervisor', settings.supervisor],
    ['organizer', 'site.footer.organizer', settings.organizer],
    ['undertaker', 'site.footer.undertaker', settings.undertaker],
  )
  return page(
    site,
    ABOUT,
    [t('pages.about'), t('pages.about.description', { site: name })],
    [
      section('pages.about.what', { paragraphs: [t('pages.about.whatText', { site: name })] }),
      section('pages.about.who', { facts: who, paragraphs: who.length > 0 ? [] : said('pages.about.whoMissing') }),
      section('pages.about.review', {
        paragraphs: said('pages.about.reviewText', 'pages.about.correctionText'),
        links: [{ text: t('site.corrections'), href: CORRECTIONS }],
      }),
      contact('pages.about.contact', settings),
    ],
  )
}

export function presentCopyright(site: SiteContext): StatementProps {
  return page(
    site,
    COPYRIGHT,
    [t('pages.copyright'), t('pages.copyright.description')],
    [
      section('pages.copyright.own', { paragraphs: said('pages.copyright.ownText', 'pages.copyright.officialText') }),
      section('pages.copyright.reprint', { paragraphs: said('pages.copyright.reprintText') }),
      section('pages.copyright.pictures', { paragraphs: said('pages.copyright.picturesText') }),
      contact('pages.copyright.claim', site.settings, t('pages.copyright.claimText')),
    ],
  )
}

export function presentPrivacy(site: SiteContext): StatementProps {
  return page(
    site,
    PRIVACY,
    [t('pages.privacy'), t('pages.privacy.description')],
    [
      section('pages.privacy.none', {
        paragraphs: said(
          'pages.privacy.cookies',
          'pages.privacy.third',
          'pages.privacy.log',
          'pages.privacy.views',
          'pages.privacy.proxy',
        ),
      }),
      section('pages.privacy.memory', { paragraphs: said('pages.privacy.search') }),
      section('pages.privacy.staff', { paragraphs: said('pages.privacy.staffText') }),
      contact('pages.privacy.contact', site.settings, t('pages.privacy.contactText')),
    ],
  )
}

export interface AccessibilityProps extends StatementProps {
  switches: Switches[]
}

export function presentAccessibility(site: SiteContext): AccessibilityProps {
  const statement = page(
    site,
    ACCESSIBILITY,
    [t('pages.accessibility'), t('pages.accessibility.description')],
    [
      section('pages.accessibility.target', { paragraphs: said('pages.accessibility.targetText') }),
      section('pages.accessibility.what', {
        paragraphs: said(
          'pages.accessibility.text',
          'pages.accessibility.keyboard',
          'pages.accessibility.reader',
          'pages.accessibility.old',
        ),
      }),
      section('pages.accessibility.gaps', {
        paragraphs: said('pages.accessibility.files', 'pages.accessibility.pictures', 'pages.accessibility.unproven'),
      }),
      contact('pages.accessibility.report', site.settings, t('pages.accessibility.reportText')),
    ],
  )
  return { ...statement, switches: switchesOf(ACCESSIBILITY) }
}
