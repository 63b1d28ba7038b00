import { t } from '../../messages/index'
import { dashboardPath } from '../links'

/** What stands at an address of the desk that is none, or that is not for this person: both look the same. */
export function NotThere() {
  return (
    <main className="desk-page desk-page--narrow">
      <h1>{t('desk.notThere')}</h1>
      <p>{t('desk.notThereHow')}</p>
      <p>
        <a href={dashboardPath}>{t('desk.toDashboard')}</a>
      </p>
    </main>
  )
}
