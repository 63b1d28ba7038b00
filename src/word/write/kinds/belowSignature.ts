/** What stands below the signature of a notice by GB/T 9704-2012: 附注, the attachments themselves, 版记. */
import type { Block, Paragraph } from '../blocks'
import { wordsOf } from './typed'

/** 附注: a paragraph in round brackets, others within it or not. */
const NOTE = /^[（(](?:[^（）()]|[（(][^（）()]*[）)]){4,200}[）)]$/
/** The head of an attachment; with a colon it is one of their list. */
const ATTACHMENT = /^附件(?:\d{1,2}|[一二三四五六七八九十]{1,3})?$/
/** 版记: to whom copies go, who printed it and when. */
const IMPRINT = /^(?:抄送|抄报|分送)[:：]|年\d{1,2}月\d{1,2}日印发$/

const isParagraph = (block: Block | undefined): block is Paragraph => block?.type === 'paragraph' && !block.item

const isBelow = (block: Block | undefined): boolean => {
  if (!isParagraph(block)) return false
  const words = wordsOf(block)
  return IMPRINT.test(words) || (block.style === 'Normal' && NOTE.test(words))
}

/** A line between the parts of the 版记. */
const isRule = (block: Block | undefined): boolean => block?.type === 'paragraph' && block.style === 'Rule'

/** The body of a notice where its signature parts it: the text, and what its writer typed to stand below. */
export function partedAtSignature(body: readonly Block[]): { text: Block[]; below: Block[] } {
  const attachment = body.findIndex((block) => isParagraph(block) && ATTACHMENT.test(wordsOf(block)))
  let end = attachment > 0 ? attachment : body.length
  for (let at = end - 1; at > 0 && (isBelow(body[at]) || isRule(body[at])); at--) if (isBelow(body[at])) end = at
  // The line above the 版记 is its own.
  while (end > 1 && end < body.length && isRule(body[end - 1])) end--
  return { text: body.slice(0, end), below: body.slice(end) }
}
