/** The rich text that a story may hold: a closed list of nodes, each with its members; anything else is refused. */
import type { LexicalNode, RichText } from './content'
import { MAX_DEPTH } from './lexicalTree'

const MAX_NODES = 20_000
const MAX_TEXT = 500_000

type Read = (value: unknown) => unknown
const number: Read = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
const align: Read = (value) =>
  ['left', 'start', 'center', 'right', 'end', 'justify'].includes(value as string) ? value : ''
const direction: Read = (value) => (value === 'ltr' || value === 'rtl' ? value : null)
const oneOf =
  (...values: unknown[]): Read =>
  (value) =>
    values.includes(value) ? value : values[0]
const natural: Read = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1000 ? value : 1

const ELEMENT: Record<string, Read> = { format: align, indent: number, direction, version: () => 1 }
const EMPTY: Record<string, Read> = { version: () => 1 }

/** Members of each node, with how each is read; what is not listed is dropped. */
const NODES: Record<string, Record<string, Read>> = {
  root: ELEMENT,
  paragraph: { ...ELEMENT, textFormat: number, textStyle: () => '' },
  heading: { ...ELEMENT, tag: oneOf('h2', 'h3', 'h4') },
  quote: ELEMENT,
  list: { ...ELEMENT, listType: oneOf('bullet', 'number'), tag: oneOf('ul', 'ol'), start: natural },
  listitem: { ...ELEMENT, value: natural },
  link: { ...ELEMENT },
  autolink: { ...ELEMENT },
  text: { ...EMPTY, detail: number, format: number, mode: () => 'normal', style: () => '' },
  linebreak: EMPTY,
  tab: { ...EMPTY, detail: number, format: number, mode: () => 'normal', style: () => '', text: () => '\t' },
  upload: { version: () => 3, format: () => '', relationTo: () => 'media' },
  horizontalrule: EMPTY,
  table: ELEMENT,
  tablerow: ELEMENT,
  tablecell: { ...ELEMENT, colSpan: natural, rowSpan: natural, headerState: number, backgroundColor: () => null },
}
const CHILDREN = new Set([
  'root',
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'link',
  'autolink',
  'table',
  'tablerow',
  'tablecell',
])

/** Why a rich text is refused; the sentence is `errors.badBody` with `body.<problem>` of the options. */
export type RichTextProblem = 'shape' | 'node' | 'depth' | 'size' | 'link' | 'text' | 'upload'

/** Addresses that a reader may be sent to: web, mail, telephone, a path or a place on the page. */
export function isSafeLink(address: string): boolean {
  // What begins with two slashes names another site without saying so.
  if (address.length > 2000 || /^[\\/]{2}/.test(address.trim())) return false
  try {
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(address, 'https://site.invalid').protocol)
  } catch {
    return false
  }
}

const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- these are the characters that no text may hold
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Marks that turn the direction of what follows: a text is read otherwise than it is written. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/

/** Whether a text holds a control character, half a surrogate pair or a mark that turns its direction. */
export const isBrokenText = (text: string): boolean => FORBIDDEN.test(text) || TURNS.test(text)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mediaId = (value: unknown): string | null => {
  const id = isObject(value) ? value.id : value
  return typeof id === 'string' && id.length > 0 && id.length <= 100 ? id : null
}

function linkFields(fields: unknown): Record<string, unknown> | null {
  const url = isObject(fields) ? fields.url : undefined
  if (typeof url !== 'string' || !isSafeLink(url)) return null
  return { url, newTab: isObject(fields) && fields.newTab === true, linkType: 'custom' }
}

/** One node without its children, or the problem with it. */
function readNode(node: unknown): LexicalNode | RichTextProblem {
  if (!isObject(node) || typeof node.type !== 'string') return 'shape'
  const members = Object.hasOwn(NODES, node.type) ? NODES[node.type] : undefined
  if (!members) return 'node'
  const clean: LexicalNode = { type: node.type }
  for (const [name, read] of Object.entries(members)) clean[name] = read(node[name])
  if (node.type === 'text') {
    if (typeof node.text !== 'string' || isBrokenText(node.text)) return 'text'
    clean.text = node.text.normalize('NFC')
  }
  if (node.type === 'link' || node.type === 'autolink') {
    const fields = linkFields(node.fields)
    if (!fields) return 'link'
    clean.fields = fields
  }
  if (node.type === 'upload') {
    const id = mediaId(node.value)
    if (!id || (node.relationTo !== undefined && node.relationTo !== 'media')) return 'upload'
    clean.value = id
    clean.fields = {}
    clean.id =
      typeof node.id === 'string' && /^[0-9a-f]{24}$/.test(node.id)
        ? node.id
        : id
            .replace(/[^0-9a-f]/g, '')
            .padEnd(24, '0')
            .slice(0, 24)
  }
  return clean
}

/** Reads a rich text as a request sends it: known nodes and members alone, or the problem. Never recurses. */
export function readRichText(value: unknown): RichText | RichTextProblem {
  if (!isObject(value) || !isObject(value.root) || value.root.type !== 'root') return 'shape'
  const result: { root?: LexicalNode } = {}
  const stack: { source: unknown; depth: number; into: LexicalNode[] | null }[] = [
    { source: value.root, depth: 0, into: null },
  ]
  let nodes = 0
  let text = 0
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.depth > MAX_DEPTH) return 'depth'
    if (++nodes > MAX_NODES) return 'size'
    const clean = readNode(top.source)
    if (typeof clean === 'string') return clean
    text += clean.text?.length ?? 0
    if (text > MAX_TEXT) return 'size'
    if (top.into) top.into.push(clean)
    else result.root = clean
    if (!CHILDREN.has(clean.type)) continue
    const children = (top.source as LexicalNode).children ?? []
    if (!Array.isArray(children)) return 'shape'
    const into: LexicalNode[] = []
    clean.children = into
    for (let i = children.length - 1; i >= 0; i--) stack.push({ source: children[i], depth: top.depth + 1, into })
  }
  return result as unknown as RichText
}
