/** Walking rich text without recursion: a hostile tree cannot exhaust the stack. */
import type { LexicalNode, RichText } from './content'

/** Deeper than any list in a real document. */
export const MAX_DEPTH = 40

/** Visits every node of a tree, parents first; `depth` of the root is 0. */
export function walk(rich: RichText | undefined | null, visit: (node: LexicalNode, depth: number) => void): void {
  if (!rich?.root) return
  const stack: [LexicalNode, number][] = [[rich.root, 0]]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, depth] = top
    visit(node, depth)
    const children = Array.isArray(node.children) ? node.children : []
    for (let i = children.length - 1; i >= 0; i--) stack.push([children[i] as LexicalNode, depth + 1])
  }
}

/** Ids of the media that a rich text shows, in order, each once. */
export function uploadIds(rich: RichText | undefined | null): string[] {
  const ids: string[] = []
  walk(rich, (node) => {
    if (node.type === 'upload' && typeof node.value === 'string' && !ids.includes(node.value)) ids.push(node.value)
  })
  return ids
}
