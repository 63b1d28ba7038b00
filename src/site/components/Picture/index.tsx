import { copiesIn, lightCopies } from '../../../editorial/rules/pictures'
import type { PublicMedia, PublicVariant } from '../../../editorial/rules/publication'

interface Props {
  file: PublicMedia
  /** the attribute `sizes`: how wide the picture stands at which width of the window */
  sizes: string
  /** pictures below the first screen wait until they are near */
  lazy?: boolean
  /** beside its own title a picture says nothing more */
  decorative?: boolean
}

/**
 * What `src` has at least, for browsers without `srcset` and for who takes the first picture of a shared page: a phone's
 * screen at double density, and the height below which WeChat takes another one.
 */
const PLAIN_WIDTH = 720
const PLAIN_HEIGHT = 300

const named = (copies: readonly PublicVariant[]): string =>
  copies.map(({ url, width }) => `${url} ${width}w`).join(', ')

/** The address of a plain picture: a copy, or the uploaded file itself where it has none that every browser knows. */
const plain = (copies: readonly PublicVariant[], url: string): string =>
  (copies.find(({ width, height }) => width >= PLAIN_WIDTH && height >= PLAIN_HEIGHT) ?? copies.at(-1))?.url ?? url

/**
 * One picture in the size that the screen needs and the lightest form that the browser knows, with its real width and
 * height, so that nothing moves when it comes.
 */
export function Picture({ file, sizes, lazy = false, decorative = false }: Props) {
  const copies = file.opaque === undefined ? file.variants : copiesIn(file, 'jpg')
  const several = copies.length > 1
  return (
    <picture>
      {lightCopies(file).map((light) => (
        <source key={light[0]?.mimeType} type={light[0]?.mimeType} srcSet={named(light)} sizes={sizes} />
      ))}
      <img
        src={plain(copies, file.url)}
        srcSet={several ? named(copies) : undefined}
        sizes={several ? sizes : undefined}
        width={file.width}
        height={file.height}
        alt={decorative ? '' : (file.alt ?? '')}
        loading={lazy ? 'lazy' : undefined}
        decoding={lazy ? 'async' : undefined}
      />
    </picture>
  )
}
