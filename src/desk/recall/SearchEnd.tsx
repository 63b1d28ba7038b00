'use client'
import { t } from '../../messages/index'
import type { Search } from './search'

/** That a search ended before it had looked at everything, and the way on. */
export function SearchEnd({ search: { looked, live }, onGoOn }: { search: Search; onGoOn(): void }) {
  return (
    <>
      <p className="desk-banner desk-recall__end">{t('desk.recallLookLeft', { looked, live })}</p>
      <div className="desk-actions">
        <button className="desk-button" onClick={onGoOn} type="button">
          {t('desk.recallLookOn')}
        </button>
      </div>
    </>
  )
}
