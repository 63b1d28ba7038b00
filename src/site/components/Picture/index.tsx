import type { PublicMedia } from '../../../editorial/rules/publication'

interface Props {
  file: PublicMedia
  /** the attribute `sizes`: how wide the picture stands at which width of the window */
  sizes: string
  /** pictures below the first screen wait until they are near */
  lazy?: boolean
  /** beside its own title a picture says nothing more */
  decorative?: boolean
}

interface Candidate {
  url: string
  width: number
}

/** Width that `src` has at least, for browsers without `srcset`: a phone's screen at double density. */
const PLAIN_WIDTH = 720

/** The copies that were made for pages, each width once; the uploaded file itself only where there are none. */
function candidates({ variants, url, width }: PublicMedia): Candidate[] {
  const copies = variants.filter((copy, place) => variants.findIndex((other) => other.width === copy.width) === place)
  return copies.length > 0 ? copies : [{ url, width: width ?? 0 }]
}

/** One picture in the size that the screen needs, with its real width and height, so that nothing moves when it comes. */
export function Picture({ file, sizes, lazy = false, decorative = false }: Props) {
  const copies = candidates(file)
  const several = copies.length > 1
  return (
    <img
      src={(copies.find(({ width }) => width >= PLAIN_WIDTH) ?? copies.at(-1) ?? file).url}
      srcSet={several ? copies.map(({ url, width }) => `${url} ${width}w`).join(', ') : undefined}
      sizes={several ? sizes : undefined}
      width={file.width}
      height={file.height}
      alt={decorative ? '' : (file.alt ?? '')}
      loading={lazy ? 'lazy' : undefined}
    />
  )
}
