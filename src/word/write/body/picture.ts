/** A picture with what is said below it. */
import type { PublicMedia } from '../../../editorial/rules/publication'
import { t } from '../../../messages/index'
import { line, type Block } from '../blocks'
import type { ParagraphStyleId } from '../styles'
import type { BodySetting } from './setting'

/** Caption, who made it, number of the map: as on the page. */
const notesOf = ({ caption, credit, isMap, mapNumber }: PublicMedia): string =>
  [
    caption,
    credit && t('site.credit', { name: credit }),
    isMap && mapNumber ? t('site.mapNumber', { number: mapNumber }) : undefined,
  ]
    .filter((note) => !!note)
    .join(t('site.gap'))

/** A picture whose file is not there leaves its place and its words. @param style of its line */
export function pictureBlocks(
  file: PublicMedia | undefined,
  { files }: BodySetting,
  style?: ParagraphStyleId,
): Block[] {
  if (!file?.mimeType.startsWith('image/')) return []
  const { id, width, height, alt, caption } = file
  const notes = notesOf(file)
  const below: Block[] = notes ? [line('Caption', notes)] : []
  if (!files.has(id) || !width || !height)
    return [line('Caption', t('word.write.noPicture', { alt: alt || caption || '' })), ...below]
  return [{ type: 'picture', file: id, width, height, alt: alt || caption, style }, ...below]
}
