/**
 * Variants of a page, and their addresses. A variant is the address of the page behind words in one fixed order, each of
 * which says one thing: `/hant/elder/large/contrast/pointer/cases/…`. What is as usual has no word, so that every variant
 * has one address; any other spelling is the address of nothing.
 */

/** What can be chosen, and its values; the usual one first. */
export const CHOICES = {
  script: ['hans', 'hant'],
  layout: ['standard', 'elder'],
  size: ['usual', 'small', 'medium', 'large'],
  contrast: ['usual', 'high'],
  pointer: ['usual', 'large'],
} as const
export type Choice = keyof typeof CHOICES
export type Variant = { readonly [C in Choice]: (typeof CHOICES)[C][number] }

/** A page as it is kept. */
export const ORIGINAL: Variant = {
  script: 'hans',
  layout: 'standard',
  size: 'usual',
  contrast: 'usual',
  pointer: 'usual',
}

/** The page in traditional characters, and otherwise as it is kept: the one variant that search engines are shown. */
export const HANT: Variant = { ...ORIGINAL, script: 'hant' }

/** The size of text that a layout has by itself. */
const USUAL_SIZE = { standard: 'medium', elder: 'small' } as const

interface Word {
  word: string
  choice: Choice
  value: string
}

/** In the order in which they stand in an address. */
const WORDS: readonly Word[] = [
  { word: 'hant', choice: 'script', value: 'hant' },
  { word: 'elder', choice: 'layout', value: 'elder' },
  { word: 'small', choice: 'size', value: 'small' },
  { word: 'medium', choice: 'size', value: 'medium' },
  { word: 'large', choice: 'size', value: 'large' },
  { word: 'contrast', choice: 'contrast', value: 'high' },
  { word: 'pointer', choice: 'pointer', value: 'large' },
]

/** Words with which the address of a variant begins, in their order. */
export const VARIANT_WORDS: readonly string[] = WORDS.map(({ word }) => word)

/** First parts of addresses at which no page for readers stands. */
const NO_PAGES: readonly string[] = ['api', 'admin', '_next', 'preview', 'healthz', 'readyz']
const FILE = /\.[a-z0-9]{2,5}$/i
/** Nothing that a server or a proxy could read otherwise than we do. */
// oxlint-disable-next-line no-control-regex -- such characters are what is looked for
const PLAIN = /^\/(?!\/)[^\u0000-\u0020\u007f\\#]*$/

const isWord = (text: string): boolean => WORDS.some(({ word }) => word === text)

/** Whether an address is one of a page for readers, which can have variants: no file, no feed, nothing of the desk. */
function isReaderPage(address: string): boolean {
  if (!PLAIN.test(address)) return false
  let parts: string[]
  try {
    parts = decodeURIComponent(address.split('?')[0] ?? '').split('/')
  } catch {
    return false
  }
  const [, first = '', ...rest] = parts
  if (NO_PAGES.includes(first) || isWord(first) || [first, ...rest].some((part) => part === '.' || part === '..'))
    return false
  return !FILE.test(parts.at(-1) ?? '') && !rest.slice(0, -1).includes('')
}

export const isOriginal = (variant: Variant): boolean => WORDS.every(({ choice, value }) => variant[choice] !== value)

/** The words of a variant, as they stand in addresses and as classes of `<html>`. */
export const wordsOf = (variant: Variant): string[] =>
  WORDS.filter(({ choice, value }) => variant[choice] === value).map(({ word }) => word)

/** A variant with another value of one choice. The size that the layout has anyway is no choice. */
export function choosing(variant: Variant, choice: string, value: string): Variant {
  const chosen = { ...variant, [choice]: value }
  return chosen.size === USUAL_SIZE[chosen.layout] ? { ...chosen, size: 'usual' } : chosen
}

/** Whether a value is what a variant has, the usual size by its name too. */
export const has = (variant: Variant, choice: string, value: string): boolean =>
  choosing(variant, choice, value)[choice as Choice] === variant[choice as Choice]

/** The address of a page in a variant. @param address of the page itself, with its query */
export function addressIn(variant: Variant, address: string): string {
  const prefix = wordsOf(variant)
    .map((word) => `/${word}`)
    .join('')
  if (!prefix) return address
  return prefix + (address === '/' || address.startsWith('/?') ? address.slice(1) : address)
}

const BEGINS = new RegExp(`^/(?:${WORDS.map(({ word }) => word).join('|')})(?:[/?]|$)`)

/** Whether an address begins as that of a variant does: most do not, and are nothing to read. */
export const beginsAsVariant = (address: string): boolean => BEGINS.test(address)

export interface Asked {
  variant: Variant
  /** of the page itself */
  address: string
}

/** What an address asks for, or null where it is none of a page for readers in the one spelling that it has. */
export function readAddress(asked: string): Asked | null {
  let variant = ORIGINAL
  let address = asked
  for (const { word, choice, value } of WORDS) {
    const match = address.startsWith(`/${word}`) && /^(?:$|[/?])/.test(address.slice(word.length + 1))
    if (!match) continue
    variant = choosing(variant, choice, value)
    address = address.slice(word.length + 1)
  }
  if (!address.startsWith('/')) address = `/${address}`
  return isReaderPage(address) && addressIn(variant, address) === asked ? { variant, address } : null
}
