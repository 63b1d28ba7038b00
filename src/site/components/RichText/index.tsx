import type { RichText as RichTextValue } from '../../../editorial/rules/content'
import type { PublicMedia } from '../../../editorial/rules/publication'
import { anchors } from '../../present/outline'
import { withDateline } from '../../present/textShape'
import { renderNodes } from './node'

interface Props {
  rich?: RichTextValue
  media: readonly PublicMedia[]
  /** 电头, place and date at the start of the first paragraph */
  dateline?: string
}

/** The body of a story: a function of its frozen text and files alone. */
export function RichText({ rich, media, dateline }: Props) {
  const children = withDateline(rich?.root?.children ?? [], dateline)
  if (children.length === 0) return null
  return <div className="text">{renderNodes(children, { media, anchors: anchors(rich) })}</div>
}
