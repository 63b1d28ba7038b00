/** A paste from the clipboard to the text: cleaned, its pictures stored, then put where the cursor is. */
import {
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $parseSerializedNode,
  type LexicalEditor,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { $findMatchingParent } from '@payloadcms/richtext-lexical/lexical/utils'
import type { LexicalNode } from '../../editorial/rules/content'
import type { Clipboard } from './clipboard'
import type { Report } from './PasteReport'
import { storePictures } from './storePictures'

/** Whether the cursor is in a table: a page shows none within another. */
const isInCell = (editor: LexicalEditor): boolean =>
  editor.read(() => {
    const selection = $getSelection()
    const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null
    return node !== null && $findMatchingParent(node, (each) => each.getType() === 'tablecell') !== null
  })

/** Nodes with the ids of their files; a picture that was not stored leaves nothing. */
export const withIds = (nodes: readonly LexicalNode[], ids: ReadonlyMap<string, string>): LexicalNode[] =>
  nodes.flatMap((node) => {
    if (node.type === 'upload') {
      const id = ids.get(String(node.value))
      return id === undefined ? [] : [{ ...node, value: id }]
    }
    return [node.children ? { ...node, children: withIds(node.children, ids) } : node]
  })

/** Puts nodes in the place of what is selected; at the end of the text where nothing is. */
function put(editor: LexicalEditor, nodes: readonly LexicalNode[]): void {
  editor.update(() => {
    if (!$getSelection()) $getRoot().selectEnd()
    $insertNodes(nodes.map((node) => $parseSerializedNode(node as unknown as SerializedLexicalNode)))
  })
}

/** @param say tells the writer how far it is, and what was left out */
export async function pasteInto(
  editor: LexicalEditor,
  { html, rtf, files }: Clipboard,
  say: (report: Report) => void,
): Promise<void> {
  const inCell = isInCell(editor)
  const bytes = files.map(async (file) => ({
    bytes: new Uint8Array(await file.arrayBuffer()),
    mimeType: file.type,
  }))
  // A parser of markup is more than most visits to the desk need.
  const { readPaste } = await import('../../word/paste/readPaste')
  const pasted = readPaste({ html, rtf, files: await Promise.all(bytes), inCell })
  if (!pasted) return say({ state: 'tooMuch' })
  if (pasted.pictures.length > 0) say({ state: 'storing', pictures: pasted.pictures.length })
  const { ids, refused } = await storePictures(pasted.pictures)
  const nodes = withIds(pasted.body.root.children, ids)
  if (nodes.length > 0) put(editor, nodes)
  say({ state: 'done', losses: pasted.losses, refused })
}
