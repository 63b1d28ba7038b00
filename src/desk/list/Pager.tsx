import { t } from '../../messages/index'

interface Props {
  path: string
  query: Readonly<Record<string, string>>
  page: number
  pages: number
  total: number
  /** stories are counted by 篇, everything else is not */
  stories?: boolean
}

/** Where one is among the pages, and the way to the next. */
export function Pager({ path, query, page, pages, total, stories = false }: Props) {
  if (total === 0) return null
  const to = (target: number) => `${path}?${new URLSearchParams({ ...query, page: String(target) }).toString()}`
  return (
    <nav aria-label={t('desk.pages')} className="desk-pager">
      <span>{t(stories ? 'desk.pageOfStories' : 'desk.pageOf', { total, page, pages })}</span>
      {page > 1 && <a href={to(page - 1)}>{t('desk.previousPage')}</a>}
      {page < pages && <a href={to(page + 1)}>{t('desk.nextPage')}</a>}
    </nav>
  )
}
