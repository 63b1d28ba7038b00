interface Stored {
  mimeType?: string
  sizes?: { small?: { url?: string | null; width?: number | null; height?: number | null } }
}

/** A small copy of a picture; its words stand beside it. */
export function Thumbnail({ row }: { row: Record<string, unknown> }) {
  const { sizes } = row as Stored
  const small = sizes?.small
  return small?.url ? (
    <img
      alt=""
      className="desk-thumbnail"
      height={small.height ?? undefined}
      loading="lazy"
      src={small.url}
      width={small.width ?? undefined}
    />
  ) : null
}
