import { t } from '../../messages/index'

/** The first account is made on the console: nobody who merely knocks first becomes anybody. */
export function NoAccounts() {
  return (
    <main className="desk-page desk-page--narrow">
      <h1>{t('desk.noAccounts')}</h1>
      <p>{t('desk.noAccountsHow')}</p>
      <pre className="desk-console">npm run ops -- create-director --email E --name N</pre>
    </main>
  )
}
