import type { Stage } from '../../editorial/rules/stages'
import { t } from '../../messages/index'

interface Props {
  action: string
  search: string
  stage?: Stage | null
  label: string
}

/** Search by name or title, within the present stage: a form that works without script. */
export function SearchForm({ action, search, stage = null, label }: Props) {
  return (
    <form action={action} className="desk-searchbar" role="search">
      {stage && <input name="where[stage][equals]" type="hidden" value={stage} />}
      <label className="desk-sr" htmlFor="desk-search">
        {label}
      </label>
      <input
        className="desk-input"
        defaultValue={search}
        id="desk-search"
        name="search"
        placeholder={label}
        type="search"
      />
      <button className="desk-button" type="submit">
        {t('desk.search')}
      </button>
    </form>
  )
}
