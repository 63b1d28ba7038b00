/** Markup of a clipboard as a tree. It is parsed as text: nothing in it runs, and nothing that it names is fetched. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

export interface Node {
  /** `#text`, `#comment`, or the name of an element */
  nodeName: string
  attrs?: readonly { name: string; value: string }[]
  childNodes?: Node[]
  /** of a text */
  value?: string
}

/** More is no part of an article. */
const [LONGEST, DEEPEST, MOST] = [4_000_000, 150, 60_000]

/** Names of elements whose content is no text. */
const SILENT = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'template',
  'noscript',
  'base',
  'input',
  'select',
  'textarea',
  'button',
  'option',
  'datalist',
])

/** Whether a tree is one that can be walked. */
function fits(root: Node): boolean {
  const stack: [Node, number][] = [[root, 0]]
  let count = 0
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, depth] = top
    if (depth > DEEPEST || ++count > MOST) return false
    for (const child of node.childNodes ?? []) stack.push([child, depth + 1])
  }
  return true
}

/** The body of the markup; null where it is more than an article. */
export function treeOf(html: string): Node | null {
  if (html.length > LONGEST) return null
  const document: DefaultTreeAdapterTypes.Document = parse(html)
  return fits(document as Node) ? (document as Node) : null
}

export const isSilent = ({ nodeName }: Node): boolean => SILENT.has(nodeName) || nodeName.startsWith('#comment')

/** The words in it, whatever they look like. */
export const textIn = (node: Node): string =>
  node.nodeName === '#text' ? (node.value ?? '') : isSilent(node) ? '' : (node.childNodes ?? []).map(textIn).join('')

/** All elements that a test finds within one. What lies in one that was found is not looked through. */
export const findAll = (node: Node, test: (node: Node) => boolean): Node[] =>
  (node.childNodes ?? []).flatMap((child) => (test(child) ? [child] : findAll(child, test)))
