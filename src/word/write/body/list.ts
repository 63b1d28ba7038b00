/** A list, and the lists within it, as paragraphs that count. */
import type { LexicalNode } from '../../../editorial/rules/content'
import { MAX_DEPTH } from '../../../editorial/rules/lexicalTree'
import { isBlank, itemsOf } from '../../../site/present/textShape'
import type { Block, List } from '../blocks'
import { inlinesOf, isInline } from './inline'
import type { BodySetting, InnerBlocks } from './setting'

const startOf = ({ start }: LexicalNode): number =>
  typeof start === 'number' && Number.isInteger(start) && start >= 1 && start <= 1000 ? start : 1

export function listBlocks(node: LexicalNode, setting: BodySetting, inner: InnerBlocks, level = 0): Block[] {
  if (level > MAX_DEPTH) return []
  const list: List = { numbered: node.listType === 'number', start: startOf(node) }
  return itemsOf(node).flatMap(({ own, nested }) => {
    const words = own.filter(isInline)
    const others = own.filter((child) => !isInline(child))
    const item: Block[] =
      isBlank(words) && others.length + nested.length > 0
        ? []
        : [{ type: 'paragraph', style: 'ListParagraph', children: inlinesOf(words, setting), item: { list, level } }]
    return [
      ...item,
      ...inner(others, 'ListParagraph'),
      ...nested.flatMap((child) => listBlocks(child, setting, inner, level + 1)),
    ]
  })
}
