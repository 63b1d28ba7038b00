import { t } from '../../../messages/index'
import type { NavLink } from '../../present/columns'
import { WaysOut } from '../WaysOut'

/** Too many searches from one address. */
export function TooMany({ ways }: { ways: NavLink[] }) {
  return (
    <div className="message-page">
      <h1>{t('site.search.tooMany')}</h1>
      <p>{t('site.search.tooManyHow')}</p>
      <WaysOut ways={ways} />
    </div>
  )
}
