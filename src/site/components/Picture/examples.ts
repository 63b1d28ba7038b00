/** Pictures as the gate publishes them. */
import { copiesIn } from '../../../editorial/rules/pictures'
import type { PublicMedia } from '../../../editorial/rules/publication'

const copied = (file: Omit<PublicMedia, 'variants'>): PublicMedia => ({ ...file, variants: copiesIn(file, 'jpg') })

export const photograph: PublicMedia = copied({
  id: 'm-photograph',
  url: '/api/media/file/m-photograph.jpg',
  mimeType: 'image/jpeg',
  filesize: 1_204_331,
  width: 1600,
  height: 1000,
  alt: '演示图片：开发区道路和厂房',
  caption: '演示图片：开发区一角。',
  credit: '演示摄影',
  opaque: true,
})

/** Narrower than most copies, and something shines through it. */
export const smallMap: PublicMedia = copied({
  id: 'm-map',
  url: '/api/media/file/m-map.png',
  mimeType: 'image/png',
  filesize: 20_480,
  width: 320,
  height: 240,
  alt: '演示地图：园区位置',
  isMap: true,
  mapNumber: '演示S（2023）1号',
  opaque: false,
})

export const document: PublicMedia = {
  id: 'm-document',
  url: '/api/media/file/m-document.pdf',
  mimeType: 'application/pdf',
  filesize: 348_160,
  variants: [],
}
