/** A picture in a line of its own, as large as it is on a screen and no larger than the page. */
import { EMU, PIXEL, TEXT_HEIGHT } from '../measures'
import type { Picture } from '../blocks'
import { element, value } from './markup'
import type { Writing } from './writing'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/'

/** What a caption below needs. */
const ROOM_BELOW = 1200

/** Width and height in EMU. @param room width, twips */
export function pictureSize({ width, height }: Pick<Picture, 'width' | 'height'>, room: number): [number, number] {
  const scale = Math.min(1, room / (width * PIXEL), (TEXT_HEIGHT - ROOM_BELOW) / (height * PIXEL))
  const emu = (pixels: number): number => Math.max(1, Math.round(pixels * PIXEL * scale)) * EMU
  return [emu(width), emu(height)]
}

export function pictureMarkup(picture: Picture, writing: Writing, room: number): string {
  const file = writing.files.get(picture.file)
  if (!file) return ''
  const [cx, cy] = pictureSize(picture, room)
  const id = writing.nextDrawing()
  const named = { id, name: `Picture ${id}`, descr: picture.alt || undefined }
  const graphic = element(
    'a:graphic',
    { 'xmlns:a': `${DRAWING}main` },
    element(
      'a:graphicData',
      { uri: `${DRAWING}picture` },
      element(
        'pic:pic',
        { 'xmlns:pic': `${DRAWING}picture` },
        element('pic:nvPicPr', {}, element('pic:cNvPr', named), element('pic:cNvPicPr')),
        element(
          'pic:blipFill',
          {},
          element('a:blip', { 'r:embed': writing.picture(file) }),
          element('a:stretch', {}, element('a:fillRect')),
        ),
        element(
          'pic:spPr',
          {},
          element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx, cy })),
          element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
        ),
      ),
    ),
  )
  const inline = element(
    'wp:inline',
    { 'xmlns:wp': `${DRAWING}wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', { cx, cy }),
    element('wp:docPr', named),
    element(
      'wp:cNvGraphicFramePr',
      {},
      element('a:graphicFrameLocks', { 'xmlns:a': `${DRAWING}main`, noChangeAspect: 1 }),
    ),
    graphic,
  )
  return element(
    'w:p',
    {},
    element('w:pPr', {}, value('pStyle', picture.style ?? 'Picture'), element('w:keepNext')),
    element('w:r', {}, element('w:drawing', {}, inline)),
  )
}
