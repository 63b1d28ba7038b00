import { t } from '../../messages/index'
import { handbookPath } from '../links'

/** The way to the handbook, at the end of the menu. */
export function HandbookLink() {
  return (
    <a className="nav__link" href={handbookPath} id="nav-handbook">
      <span className="nav__link-label">{t('desk.handbook')}</span>
    </a>
  )
}
