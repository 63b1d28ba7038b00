/** Pictures as the gate publishes them. */
import type { PublicMedia } from '../../../editorial/rules/publication'

const copy = (name: string, width: number, height: number) => ({
  url: `/api/media/file/${name}-${width}x${height}.jpg`,
  width,
  height,
  mimeType: 'image/jpeg',
})

export const photograph: PublicMedia = {
  id: 'm-photograph',
  url: '/api/media/file/m-photograph.jpg',
  mimeType: 'image/jpeg',
  filesize: 1_204_331,
  width: 1600,
  height: 1000,
  alt: '演示图片：开发区道路和厂房',
  caption: '演示图片：开发区一角。',
  credit: '演示摄影',
  variants: [copy('m-photograph', 480, 300), copy('m-photograph', 960, 600), copy('m-photograph', 1440, 900)],
}

/** Narrower than the smallest copies: all of them have its own width. */
export const smallMap: PublicMedia = {
  id: 'm-map',
  url: '/api/media/file/m-map.png',
  mimeType: 'image/png',
  filesize: 20_480,
  width: 320,
  height: 240,
  alt: '演示地图：园区位置',
  isMap: true,
  mapNumber: '演示S（2023）1号',
  variants: [copy('m-map', 320, 240), copy('m-map', 320, 240)],
}

export const document: PublicMedia = {
  id: 'm-document',
  url: '/api/media/file/m-document.pdf',
  mimeType: 'application/pdf',
  filesize: 348_160,
  variants: [],
}
