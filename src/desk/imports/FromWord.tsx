import type { ImportSummary } from '../../editorial/imports/told'
import { t } from '../../messages/index'
import { importsPath } from '../links'

/** Above a story that was a Word file: the way to its report and to the file. */
export function FromWord({ from: { id, losses, open } }: { from: ImportSummary }) {
  return (
    <section aria-label={t('imports.report')} className="desk-banner">
      {t('imports.fromWord')}
      {losses + open > 0 && t('imports.summary', { losses, open })} <a href={importsPath(id)}>{t('imports.report')}</a>{' '}
      <a href={`/api/imports/${id}/original`}>{t('imports.original')}</a>
    </section>
  )
}
