import type { Stage } from '../../editorial/rules/stages'
import { t } from '../../messages/index'

/** Search by title within the present filter: a form that works without script. */
export function SearchForm({ action, search, stage }: { action: string; search: string; stage: Stage | null }) {
  return (
    <form action={action} className="desk-searchbar" role="search">
      {stage && <input name="where[stage][equals]" type="hidden" value={stage} />}
      <label className="desk-sr" htmlFor="desk-search">
        {t('desk.searchTitle')}
      </label>
      <input className="desk-input" defaultValue={search} id="desk-search" name="search" placeholder={t('desk.searchTitle')} type="search" />
      <button className="desk-button" type="submit">
        {t('desk.search')}
      </button>
    </form>
  )
}
