/** Numbered pages of a list. */
export interface PagerProps {
  total: number
  page: number
  pages: number
  /** in order; null stands for pages that are left out */
  links: ({ page: number; href: string; current: boolean } | null)[]
  previous?: string
  next?: string
}

/** Pages on each side of the present one that are shown. */
const BESIDE = 2

/** @param hrefOf address of a page */
export function pager(total: number, page: number, size: number, hrefOf: (page: number) => string): PagerProps {
  const pages = Math.max(1, Math.ceil(total / size))
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= BESIDE,
  )
  const links = shown.flatMap((number, index) => {
    const link = { page: number, href: hrefOf(number), current: number === page }
    return index > 0 && number - (shown[index - 1] ?? 0) > 1 ? [null, link] : [link]
  })
  return {
    total,
    page,
    pages,
    links,
    previous: page > 1 ? hrefOf(page - 1) : undefined,
    next: page < pages ? hrefOf(page + 1) : undefined,
  }
}
