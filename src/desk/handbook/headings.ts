/** The headings of a chapter, and the names under which links find them. */
import type { Heading, Nodes, Root } from 'mdast'

/** The words of a node without its marks. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** As the usual viewers of Markdown name a heading, so that one link works there and here. */
export const anchorOf = (heading: Heading): string =>
  textOf(heading)
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s+/g, '-')

/** Headings of a depth, in their order. */
export const headingsOf = ({ children }: Root, depth: Heading['depth']): Heading[] =>
  children.filter((node): node is Heading => node.type === 'heading' && node.depth === depth)
