/** Words under a picture as this program writes them: caption, who made it, number of the map. */
import { t } from '../../../messages/index'
import { lineOf, type Block } from '../blocks'
import type { Picture } from '../draft'
import { roleOf } from './roles'

const GAP = t('site.gap')
const CREDIT = t('site.credit', { name: '' })
const NUMBER = t('site.mapNumber', { number: '' })

/** The text before a label and what stands behind it. */
function cut(text: string, label: string): [before: string, behind: string | undefined] {
  if (text.startsWith(label)) return ['', text.slice(label.length)]
  const at = text.lastIndexOf(GAP + label)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + GAP.length + label.length)]
}

/** Null where a block is no caption of ours. */
export function captionOf(block: Block): { caption: string; more: Pick<Picture, 'credit' | 'mapNumber'> } | null {
  if (block.type !== 'paragraph' || roleOf(block) !== 'caption') return null
  const [rest, mapNumber] = cut(lineOf(block), NUMBER)
  const [caption, credit] = cut(rest, CREDIT)
  return { caption, more: { ...(credit && { credit }), ...(mapNumber && { mapNumber }) } }
}
