/** Pages in their variants: one function from the bytes of a finished page to those of its variant. */
import type { Variant } from '../site/variants'
import { toHant } from './hant'
import { rewrite } from './rewrite'

/**
 * @param bytes of the page itself, UTF-8
 * @param origin scheme and host of this site: links that name it are links of this site
 */
export const inVariant = (bytes: Buffer, variant: Variant, origin = ''): Buffer =>
  Buffer.from(rewrite(bytes.toString('utf8'), variant, origin))

/** One text in a variant. */
export const textIn = (variant: Variant, text: string): string => (variant.script === 'hant' ? toHant(text) : text)

export { linkIn } from './links'
export { beginsAsVariant, HANT, readAddress, wordsOf, type Variant } from '../site/variants'
