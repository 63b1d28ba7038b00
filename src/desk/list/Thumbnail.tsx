import { plainCopy, type Copied } from '../../editorial/rules/pictures'

const WIDTH = 480

/** A small copy of a picture; its words stand beside it. */
export function Thumbnail({ row }: { row: Record<string, unknown> }) {
  const small = plainCopy(row as unknown as Copied, WIDTH)
  return small?.url ? (
    <img alt="" className="desk-thumbnail" height={small.height} loading="lazy" src={small.url} width={small.width} />
  ) : null
}
