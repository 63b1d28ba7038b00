/** The body of a story as blocks: each node that its editor offers has its form here, any other is nothing. */
import type { LexicalNode, RichText } from '../../../editorial/rules/content'
import { MAX_DEPTH } from '../../../editorial/rules/lexicalTree'
import { headingLevel } from '../../../site/present/outline'
import { isBlank, unindented, withDateline } from '../../../site/present/textShape'
import type { Block, Paragraph } from '../blocks'
import type { ParagraphStyleId } from '../styles'
import { inlinesOf, isInline } from './inline'
import { listBlocks } from './list'
import { notedText } from './notes'
import { pictureBlocks } from './picture'
import type { BodySetting, InnerBlocks } from './setting'
import { tableBlocks } from './table'

const HEADINGS = { h2: 'Heading1', h3: 'Heading2', h4: 'Heading3' } as const satisfies Record<string, ParagraphStyleId>

const ALIGNED: Record<string, Paragraph['align']> = { center: 'center', right: 'right', end: 'right' }

/** A text that stands in the middle or at the right has no first line that is set in. */
function alignmentOf({ format }: LexicalNode): Pick<Paragraph, 'align' | 'indent'> {
  const align = typeof format === 'string' && Object.hasOwn(ALIGNED, format) ? ALIGNED[format] : undefined
  return align ? { align, indent: { firstLine: 0 } } : {}
}

const paragraph = (
  style: ParagraphStyleId,
  children: readonly LexicalNode[],
  setting: BodySetting,
  more: Partial<Paragraph> = {},
): Block[] => {
  const own = unindented(children)
  return isBlank(own) ? [] : [{ type: 'paragraph', style, children: inlinesOf(own, setting), ...more }]
}

type Form = (node: LexicalNode, style: ParagraphStyleId, setting: BodySetting, inner: InnerBlocks) => Block[]

const FORMS: Record<string, Form> = {
  paragraph: (node, style, setting) => paragraph(style, node.children ?? [], setting, alignmentOf(node)),
  heading: (node, _, setting) =>
    paragraph(HEADINGS[headingLevel(node)], node.children ?? [], setting, alignmentOf(node)),
  quote: (node, _, __, inner) => inner(node.children ?? [], 'Quote'),
  list: (node, _, setting, inner) => listBlocks(node, setting, inner),
  table: (node, _, __, inner) => tableBlocks(node, inner),
  horizontalrule: () => [{ type: 'paragraph', style: 'Rule', children: [] }],
  upload: (node, _, setting) =>
    pictureBlocks(
      setting.media.find(({ id }) => id === node.value),
      setting,
    ),
}

/** Words that stand beside each other are one paragraph, whatever stands before and behind them. */
function grouped(nodes: readonly LexicalNode[]): LexicalNode[] {
  const groups: LexicalNode[] = []
  let words: LexicalNode[] | undefined
  for (const node of nodes) {
    if (!isInline(node)) {
      words = undefined
      groups.push(node)
    } else if (words) words.push(node)
    else {
      words = [node]
      groups.push({ type: 'paragraph', children: words })
    }
  }
  return groups
}

function blocksOf(
  nodes: readonly LexicalNode[],
  style: ParagraphStyleId,
  setting: BodySetting,
  depth: number,
): Block[] {
  if (depth > MAX_DEPTH) return []
  const inner: InnerBlocks = (children, within) => blocksOf(children, within, setting, depth + 1)
  return grouped(nodes).flatMap((node) => {
    const form = Object.hasOwn(FORMS, node.type) ? FORMS[node.type] : undefined
    return form?.(node, style, setting, inner) ?? []
  })
}

/** @param dateline 电头, which begins the first paragraph */
export function bodyBlocks(rich: RichText | undefined, setting: BodySetting, dateline?: string): Block[] {
  const { children, notes } = notedText(rich?.root?.children ?? [])
  return blocksOf(withDateline(children, dateline), 'Normal', { ...setting, notes }, 0)
}
