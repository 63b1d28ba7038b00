/**
 * The smaller copies of pictures: which there are follows from what the file is, so that a page can name them before
 * they are made. Widths are those at which `look.md` shows a picture, for screens of one and two points a pixel.
 */
import type { PublicMedia, PublicVariant } from './publication'

export const COPY_WIDTHS: readonly number[] = [288, 480, 720, 1080, 1440]

/** The endings of copies, smallest files first: what a browser may take before JPEG. */
export const COPY_FORMATS = ['avif', 'webp', 'jpg'] as const
export type CopyFormat = (typeof COPY_FORMATS)[number]
export const COPY_TYPES: Readonly<Record<CopyFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
}

/** Endings under which an uploaded picture is kept. */
export const PICTURE_ENDINGS: readonly string[] = ['jpg', 'png', 'webp', 'gif']

/** What says which copies a file has. */
export interface Copied {
  url: string
  width?: number | null
  height?: number | null
  /** whether nothing shines through it; undefined of what is no picture */
  opaque?: boolean | null
}

/** The widths of the copies of a picture, narrowest first: none is wider than itself. */
export const copyWidths = (width: number): number[] =>
  COPY_WIDTHS.every((each) => each < width) ? [...COPY_WIDTHS] : [...COPY_WIDTHS.filter((each) => each < width), width]

/** Name of a copy: `{name of the file}-{width}.{format}`. @param name of the uploaded file or its address */
export const copyName = (name: string, width: number, format: CopyFormat): string =>
  `${name.replace(/\.[a-z]+$/, '')}-${width}.${format}`

const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([1-9]\d{0,3})\.(avif|webp|jpg)$/

/** What the name of a copy says, or null for any other name. */
export function readCopyName(name: string): { stem: string; width: number; format: CopyFormat } | null {
  const [, stem, width, format] = NAME.exec(name) ?? []
  return stem ? { stem, width: Number(width), format: format as CopyFormat } : null
}

/** Whether a picture has a copy of this width and format: what shines through is no JPEG. */
export const hasCopy = ({ width, opaque }: Copied, asked: { width: number; format: CopyFormat }): boolean =>
  typeof opaque === 'boolean' &&
  (opaque || asked.format !== 'jpg') &&
  typeof width === 'number' &&
  copyWidths(width).includes(asked.width)

/** The copies of a picture in one format, narrowest first; none of what is no picture. */
export function copiesIn({ url, width, height, opaque }: Copied, format: CopyFormat): PublicVariant[] {
  if (!width || !height) return []
  return copyWidths(width)
    .filter((each) => hasCopy({ url, width, opaque }, { width: each, format }))
    .map((each) => ({
      url: copyName(url, each, format),
      width: each,
      height: Math.max(1, Math.round((each * height) / width)),
      mimeType: COPY_TYPES[format],
    }))
}

/** The copies that a browser may take instead of the plain one, the lightest format first. */
export const lightCopies = (file: Copied): PublicVariant[][] =>
  COPY_FORMATS.filter((format) => format !== 'jpg')
    .map((format) => copiesIn(file, format))
    .filter((copies) => copies.length > 0)

/** Of the copies that every browser knows, the first of at least this width; else the widest. */
export function plainCopy(file: Copied, least: number): PublicVariant | undefined {
  const copies = [copiesIn(file, 'jpg'), copiesIn(file, 'webp')].find((each) => each.length > 0) ?? []
  return copies.find(({ width }) => width >= least) ?? copies.at(-1)
}

/** Every address of a file that is public while a live page shows it: its own and those of its copies. */
export const fileAddresses = (file: PublicMedia): string[] => [
  file.url,
  ...COPY_FORMATS.flatMap((format) => copiesIn(file, format)).map(({ url }) => url),
]
