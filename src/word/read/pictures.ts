/** The pictures of a file: each once, whatever it is called, and only what a page can show by its bytes. */
import { isOfType } from '../../office/kind'
import type { Relation } from '../../office/relations'
import type { LossCode, Picture, Place } from './draft'
import type { WordPackage } from './package'
import { CannotRead } from './refusal'
import { safeText } from './safeText'
import { fitting } from './shortened'

const SHOWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']
/** Programs write the name of a file, or where it lay, in the place of words about the picture. */
const FILE_NAME =
  /\.(?:jpe?g|png|gif|webp|bmp|tiff?|emf|wmf|svg|heic)\s*$|^(?:[a-z]:\\|\\\\|file:|\/)|[\\/][^\\/]*[\\/]|^(?:IMG|DSC|QQ|mmexport|微信图片|图片|Picture|Image)[_ ]?\d*$/i
const LONGEST_ALT = 300

/** What a description says of a picture; '' where it is the name of a file. */
export const altOf = (description: string | undefined): string => {
  const text = safeText(description ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return FILE_NAME.test(text) ? '' : fitting(text, LONGEST_ALT)
}

export class Pictures {
  readonly all: Omit<Picture, 'place'>[] = []
  readonly #keys = new Map<string, string>()
  readonly #paragraphs = new Map<string, number>()

  constructor(private readonly file: WordPackage) {}

  /** The key of a picture, or why it is not shown. @throws CannotRead where there are too many */
  show(relation: Relation | undefined, alt: string, paragraph: number): { key: string } | LossCode {
    if (!relation) return 'pictureMissing'
    if (relation.external) return 'pictureOutside'
    const known = this.#keys.get(relation.target)
    if (known) return { key: known }
    const bytes = this.file.bytes(relation.target)
    if (!bytes) return 'pictureMissing'
    const mimeType = SHOWN.find((type) => isOfType(type, bytes))
    if (!mimeType) return 'pictureFormat'
    if (this.all.length >= this.file.limits.pictures) throw new CannotRead('DOCX_TOO_LARGE')
    const key = `word-picture-${this.all.length + 1}`
    this.#keys.set(relation.target, key)
    this.#paragraphs.set(key, paragraph)
    this.all.push({ key, bytes, mimeType, alt, caption: '' })
    return { key }
  }

  /** @param more who made it, and the number of a map */
  caption(key: string, caption: string, more: Pick<Picture, 'credit' | 'mapNumber'> = {}): void {
    const picture = this.all.find((each) => each.key === key)
    if (picture && picture.caption === '') Object.assign(picture, { caption, ...more })
  }

  placed(placeOf: (paragraph: number) => Place): Picture[] {
    return this.all.map((picture) => ({ ...picture, place: placeOf(this.#paragraphs.get(picture.key) ?? 0) }))
  }
}
