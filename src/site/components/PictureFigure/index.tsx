import type { PublicMedia } from '../../../editorial/rules/publication'
import { t } from '../../../messages/index'
import { Picture } from '../Picture'

/** How wide a picture stands in the main column. */
const IN_MAIN = '(min-width: 1128px) 720px, (min-width: 640px) calc(100vw - 48px), calc(100vw - 32px)'

/** A picture of a story with what is said below it: caption, who made it, number of the map. */
export function PictureFigure({ file, lazy }: { file: PublicMedia; lazy?: boolean }) {
  const notes = [
    file.caption,
    file.credit && t('site.credit', { name: file.credit }),
    file.isMap && file.mapNumber ? t('site.mapNumber', { number: file.mapNumber }) : undefined,
  ].filter((note) => !!note)
  return (
    <figure className="picture">
      <Picture file={file} sizes={IN_MAIN} lazy={lazy} />
      {notes.length > 0 && <figcaption>{notes.join(t('site.gap'))}</figcaption>}
    </figure>
  )
}
