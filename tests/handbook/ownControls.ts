/** The browser's own controls as an editor's browser writes them: in Chinese. */
import type { Page } from 'playwright-core'

/** Under these a browser writes 2026/11/27. */
export const CHINESE: Readonly<Record<string, string>> = { LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' }

/** What stands in an empty control: the browser that comes from npm knows these words in English alone. */
const WORDS: Readonly<Record<string, string>> = { yyyy: '年', mm: '月', dd: '日' }

interface Node {
  nodeId: number
  nodeType: number
  nodeValue: string
  children?: Node[]
  shadowRoots?: Node[]
}

const TEXT = 3

const textsIn = (node: Node): Node[] => [
  ...(node.nodeType === TEXT ? [node] : []),
  ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(textsIn),
]

/** Writes the words of empty controls anew. They lie where no script of a page gets to. */
export async function writeInChinese(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true })
  for (const { nodeId, nodeValue } of textsIn(root)) {
    const value = WORDS[nodeValue]
    if (!value) continue
    const { object } = await devtools.send('DOM.resolveNode', { nodeId })
    await devtools.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: 'function (value) { this.nodeValue = value }',
      arguments: [{ value }],
    })
  }
  await devtools.detach()
}
