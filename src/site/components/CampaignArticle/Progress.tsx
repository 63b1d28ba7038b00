import { t } from '../../../messages/index'
import type { ProgressRow } from '../../present/campaignProgress'
import { ProgressBar } from '../ProgressBar'

/** Columns that stand at the right. */
const NUMBERS = ['target', 'actual']

/** Targets against what live cases say was reached: bars, then the same in a table with as-of dates. */
export function Progress({ rows }: { rows: ProgressRow[] }) {
  if (rows.length === 0) return null
  return (
    <section className="part">
      <h2 id="figures">{t('site.campaign.progress')}</h2>
      {rows.map((row, index) => (
        <ProgressBar key={index} {...row} />
      ))}
      <table className="ruled figures" role="table">
        <caption className="visually-hidden">{t('site.campaign.progress')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {(['indicator', 'target', 'actual', 'asOf'] as const).map((column) => (
              <th
                key={column}
                scope="col"
                role="columnheader"
                className={NUMBERS.includes(column) ? 'number' : undefined}
              >
                {t(`site.figures.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <Line key={index} {...row} />
          ))}
        </tbody>
      </table>
      <p className="note">{t('site.campaign.howCounted')}</p>
    </section>
  )
}

function Line({ target, reached }: ProgressRow) {
  const { indicator, detail, amount, unit = '', asOf } = target
  return (
    <tr role="row" className="actual">
      <th scope="row" role="rowheader">
        {indicator}
        {detail && <span className="detail">{t('site.bracketed', { text: detail })}</span>}
      </th>
      <td role="cell" className="target" data-label={t('site.figures.target')}>
        {t('site.amountOf', { amount, unit })}
        {asOf && <span className="detail">{t('site.campaign.statedOn', { day: asOf })}</span>}
      </td>
      <td role="cell" className="amount" data-label={t('site.figures.actual')} data-derived="">
        {reached ? t('site.amountOf', { amount: reached.amount, unit }) : t('site.dash')}
        {reached && <span className="detail">{t('site.campaign.projects', { count: reached.projects })}</span>}
      </td>
      <td role="cell" className={reached ? 'day' : 'day none'} data-label={t('site.figures.asOf')} data-derived="">
        {reached?.asOf ?? t('site.dash')}
      </td>
    </tr>
  )
}
