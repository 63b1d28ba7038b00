/**
 * Links to a page in its variants. A page is made once, as it is without any choice; `src/variants` makes of these links,
 * by what they are marked with, those of each variant.
 */
import { t, type MessageKey } from '../../messages/index'
import { ACCESSIBILITY, HOME } from '../paths'
import { addressIn, CHOICES, choosing, ORIGINAL, readAddress, type Choice } from '../variants'

export interface VariantLink {
  text: string
  href: string
  /** choice and value that the link leads to */
  choice?: string
  /** what it says where it leads back from there */
  back?: string
  /** stands as it is in 繁体 too: it names one of the two */
  fixed?: boolean
  /** the page is so already */
  current?: boolean
}

/** What has no variants, and what is not there, leads to the home page. */
const pageOf = (address: string): string => readAddress(address)?.address ?? HOME

const hrefOf = (page: string, choice: Choice, value: string): string =>
  addressIn(choosing(ORIGINAL, choice, value), page)

/** 长者模式 · 无障碍 · 繁體 of a page. */
export function headerLinks(address: string): VariantLink[] {
  const page = pageOf(address)
  return [
    {
      text: t('variants.elder'),
      href: hrefOf(page, 'layout', 'elder'),
      choice: 'layout:elder',
      back: t('variants.standard'),
    },
    { text: t('variants.accessibility'), href: ACCESSIBILITY },
    {
      text: t('variants.hant'),
      href: hrefOf(page, 'script', 'hant'),
      choice: 'script:hant',
      back: t('variants.hans'),
      fixed: true,
    },
  ]
}

/** One choice with all its values. */
export interface Switches {
  label: string
  links: VariantLink[]
}

/** Values of each choice in the order in which they are offered: the usual size is one of the three. */
const OFFERED: Record<Choice, readonly string[]> = { ...CHOICES, size: ['small', 'medium', 'large'] }
/** What a page without any choice has. */
const USUAL: readonly string[] = ['script:hans', 'layout:standard', 'size:medium', 'contrast:usual', 'pointer:usual']
const ORDER = ['layout', 'size', 'contrast', 'pointer', 'script'] as const

/** All that can be chosen, for the page at an address. */
export const switchesOf = (address: string): Switches[] =>
  ORDER.map((choice) => ({
    label: t(`variants.${choice}` as MessageKey),
    links: OFFERED[choice].map((value) => ({
      text: t(`variants.${choice}.${value}` as MessageKey),
      href: hrefOf(pageOf(address), choice, value),
      choice: `${choice}:${value}`,
      fixed: choice === 'script',
      current: USUAL.includes(`${choice}:${value}`),
    })),
  }))
