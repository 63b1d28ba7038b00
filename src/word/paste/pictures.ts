/** Pictures of a clipboard: those whose bytes came with it. One that is only named is left out, never fetched. */
import type { LossCode, Picture } from '../read/draft'
import { attribute, styleOf } from './css'
import { findAll, type Node } from './tree'

const SHOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
const DATA = /^data:([a-z]+\/[a-z0-9.+-]+);base64,([a-z0-9+/=\s]*)$/i
const WEB = /^(?:https?:)?\/\//i
/** More than a story shows. */
const MOST = 50
const LONGEST_ALT = 300
/** Programs write the name of a file in the place of words about the picture. */
const FILE_NAME =
  /\.(?:jpe?g|png|gif|webp|bmp|tiff?|emf|wmf|svg)\s*$|[\\/]|^(?:IMG|DSC|QQ|mmexport|微信图片|图片|图像|Picture|Image|image|img)[_ ]?\d*$/i

export interface PastedFile {
  bytes: Uint8Array
  mimeType: string
}

/** Where pages show a picture later than their words, its own address stands beside the one that is shown first. */
const addressOf = (image: Node): string => (attribute(image, 'data-src') || attribute(image, 'src')) ?? ''

/** A dot that counts who reads. */
function isTracker(image: Node): boolean {
  const sides = ['width', 'height'].map((side) => styleOf(image).get(side) ?? attribute(image, side) ?? '')
  return sides.every((side) => /^[01](?:px)?$/.test(side))
}

export class PastedPictures {
  readonly all: Omit<Picture, 'place'>[] = []
  readonly #files = new Map<Node, PastedFile>()

  /** @param sources of bytes that came beside the markup, each all of its pictures in order, or none of them */
  constructor(root: Node, sources: readonly (readonly PastedFile[])[]) {
    const images = findAll(root, ({ nodeName }) => nodeName === 'img').filter((image) => !isTracker(image))
    const local = images.filter((image) => !WEB.test(addressOf(image)) && !addressOf(image).startsWith('data:'))
    // Who copies one picture of a page gets its bytes beside its address.
    const wanted = local.length === 0 && images.length === 1 ? images : local
    const files = sources.find((each) => each.length > 0 && each.length === wanted.length) ?? []
    wanted.forEach((image, i) => files[i] && this.#files.set(image, files[i]))
  }

  /** The key of a picture, why it is not shown, or nothing where nobody sees it. */
  show(image: Node): { key: string } | LossCode | undefined {
    if (isTracker(image)) return undefined
    const file = this.#files.get(image) ?? fileIn(addressOf(image))
    if (!file) return 'pictureOutside'
    if (!SHOWN.includes(file.mimeType) || file.bytes.length === 0) return 'pictureFormat'
    if (this.all.length >= MOST) return 'pictureMissing'
    const key = `word-picture-${this.all.length + 1}`
    const alt = (attribute(image, 'alt') ?? '').replace(/\s+/g, ' ').trim()
    this.all.push({ key, ...file, alt: FILE_NAME.test(alt) ? '' : alt.slice(0, LONGEST_ALT), caption: '' })
    return { key }
  }

  caption(key: string, caption: string): void {
    const picture = this.all.find((each) => each.key === key)
    if (picture && picture.caption === '') picture.caption = caption
  }
}

/** The bytes that an address holds itself. */
function fileIn(address: string): PastedFile | undefined {
  const [, mimeType, data] = DATA.exec(address) ?? []
  if (mimeType === undefined || data === undefined) return undefined
  try {
    return { mimeType: mimeType.toLowerCase(), bytes: Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)) }
  } catch {
    return { mimeType: '', bytes: new Uint8Array() }
  }
}
