/** The page of who may not be here. Payload's own has no main part, and says that nobody is signed in. */
import { t } from '../../messages/index'
import { dashboardPath } from '../links'

export function NoEntry() {
  return (
    <main className="desk-page desk-page--narrow">
      <h1>{t('desk.noEntry')}</h1>
      <p>{t('desk.noEntryHow')}</p>
      <p>
        <a href={dashboardPath}>{t('desk.toDashboard')}</a>
      </p>
    </main>
  )
}
