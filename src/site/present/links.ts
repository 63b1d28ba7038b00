/** Which links of a text become links of a page. */
import type { LexicalNode, RichText } from '../../editorial/rules/content'
import { walk } from '../../editorial/rules/lexicalTree'

const isLink = ({ type }: LexicalNode): boolean => type === 'link' || type === 'autolink'

/** An address that may stand in a page: http(s), mailto, or a path of this site; else undefined. */
export function safeHref(url: unknown): string | undefined {
  if (typeof url !== 'string') return undefined
  const address = url.trim()
  if (/^https?:\/\/[^\s]+$/i.test(address) || /^mailto:[^\s]+$/i.test(address)) return address
  return /^\/(?![/\\])[^\s\\]*$/.test(address) ? address : undefined
}

/** Whether an address leads to another site. */
export const isExternal = (href: string): boolean => /^https?:/i.test(href)

/** Address of a link node. A link to another story by its id has none: its target may not be public. */
export const hrefOf = (node: LexicalNode): string | undefined =>
  isLink(node) && node.fields?.linkType !== 'internal' ? safeHref(node.fields?.url) : undefined

/** The addresses of other sites in a text, in order: on paper they stand as endnotes. */
export function externalLinks(rich: RichText | undefined): string[] {
  const addresses: string[] = []
  walk(rich, (node) => {
    const href = hrefOf(node)
    if (href && isExternal(href)) addresses.push(href)
  })
  return addresses
}
