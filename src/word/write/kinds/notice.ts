/** A notice: number, addressees, text, list of attachments, signature and day, and what the standard has below them. */
import { addressed, signatureOf } from '../../../site/present/notices'
import { blank, line, type Block } from '../blocks'
import { attachmentList } from './attachmentList'
import { partedAtSignature } from './belowSignature'
import type { StoryContext } from './context'
import { correctionBlocks, reprintBlocks } from './ending'
import { headBlocks } from './head'
import { signatureBlocks } from './signature'
import { figureTable, section } from './tables'
import { withoutFirst, withoutLast } from './typed'

export function noticeBlocks(context: StoryContext): Block[] {
  const { content } = context.page
  const { documentNumber } = content
  const addressees = addressed(content.addressees)
  const { issuer, day } = signatureOf(content)
  const { text, below } = partedAtSignature(withoutFirst(context.body, documentNumber, addressees))
  const signature = signatureBlocks(issuer, day, context.seal)
  return [
    ...headBlocks(content),
    ...(documentNumber ? [line('DocumentNumber', documentNumber)] : []),
    blank,
    ...(addressees ? [line('Addressees', addressees)] : []),
    ...withoutLast(text, issuer, day),
    ...attachmentList(context),
    ...(signature.length > 0 ? [blank, ...signature] : []),
    ...below,
    ...section('figures', figureTable(content.figures)),
    ...correctionBlocks(context),
    ...reprintBlocks(context),
  ]
}
