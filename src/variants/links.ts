/** Where links of a page lead in a variant: to pages in the same one, to all else as they stand. */
import { addressIn, CHOICES, choosing, has, isOriginal, readAddress, type Choice, type Variant } from '../site/variants'

/** A link in a variant. @param origin scheme and host of this site, where links may name them */
export function linkIn(variant: Variant, href: string, origin = ''): string {
  const own = origin !== '' && (href === origin || href.startsWith(`${origin}/`)) ? origin : ''
  const [path = '', ...fragment] = href.slice(own.length).split('#')
  const asked = readAddress(path || (own && '/'))
  if (!asked || !isOriginal(asked.variant)) return href
  return own + addressIn(variant, asked.address) + (fragment.length > 0 ? `#${fragment.join('#')}` : '')
}

/** A link to the page that one is at, in another variant: it names one choice, `layout:elder`. */
export interface Switch {
  href: string
  /** this is so already */
  isOn: boolean
}

/**
 * @param name choice and value
 * @param back the link leads back where it is so already, else it leads to what it names in any case
 */
export function switchIn(variant: Variant, href: string, name: string, back: boolean): Switch | null {
  const [choice = '', value = ''] = name.split(':')
  const asked = readAddress(href)
  if (!asked) return null
  const isOn = has(variant, choice, value)
  const usual = CHOICES[choice as Choice]?.[0] ?? ''
  return { href: addressIn(choosing(variant, choice, isOn && back ? usual : value), asked.address), isOn }
}
