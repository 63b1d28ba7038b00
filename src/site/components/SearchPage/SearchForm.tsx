import { t } from '../../../messages/index'
import { SEARCH } from '../../paths'

/** A field and a button. @param id of the field, @param name of the form: there may be two on a page */
export function SearchForm({
  id,
  name,
  q = '',
  className,
}: {
  id: string
  name: string
  q?: string
  className: string
}) {
  return (
    <form aria-label={name} className={className} action={SEARCH} method="get" role="search">
      <label className="visually-hidden" htmlFor={id}>
        {t('site.search.label')}
      </label>
      <input id={id} type="search" name="q" defaultValue={q} maxLength={100} autoComplete="off" />
      <button type="submit">{t('site.search.go')}</button>
    </form>
  )
}
