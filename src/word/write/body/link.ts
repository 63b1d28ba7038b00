/** Which links of a text may be followed from a document. */
import type { LexicalNode } from '../../../editorial/rules/content'
import { hrefOf } from '../../../site/present/links'

const FOLLOWED = ['http:', 'https:', 'mailto:']

/** Longer ones Word does not open. */
const LONGEST = 2000

/**
 * The whole address of a link node as it may stand in a document, or undefined: web and mail alone, nothing that pretends
 * to be another host by a name before it, paths of the site only where its address is known.
 */
export function wordHref(node: LexicalNode, origin: string | undefined): string | undefined {
  const href = hrefOf(node)
  return href && addressOf(href, origin)
}

/** As above, of an address. */
export function addressOf(href: string, origin: string | undefined): string | undefined {
  try {
    const { protocol, username, password, href: whole } = new URL(href, origin)
    const fits = FOLLOWED.includes(protocol) && username === '' && password === '' && whole.length <= LONGEST
    return fits ? whole : undefined
  } catch {
    return undefined
  }
}
