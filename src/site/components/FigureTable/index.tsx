import { t } from '../../../messages/index'
import type { FigureRow } from '../../present/figures'

/**
 * Figures with unit, target or actual, and as-of date. On a narrow screen the rows are stacked by the style sheet, which
 * would take their meaning from assistive technology: so the roles are said.
 */
export function FigureTable({ rows, caption }: { rows: FigureRow[]; caption: string }) {
  if (rows.length === 0) return null
  return (
    <table className="ruled figures" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {(['indicator', 'amount', 'kind', 'asOf'] as const).map((column) => (
            <th key={column} scope="col" role="columnheader" className={column === 'amount' ? 'number' : undefined}>
              {t(`site.figures.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <FigureLine key={index} {...row} />
        ))}
      </tbody>
    </table>
  )
}

function FigureLine({ indicator, detail, amount, unit, kind, actual, asOf }: FigureRow) {
  return (
    <tr role="row" className={actual ? 'actual' : undefined}>
      <th scope="row" role="rowheader">
        {indicator}
        {detail && <span className="detail">{t('site.bracketed', { text: detail })}</span>}
      </th>
      <td role="cell" className="amount">
        {unit ? t('site.amountOf', { amount, unit }) : amount}
      </td>
      <td role="cell">{kind ?? t('site.dash')}</td>
      <td role="cell" className="day" data-label={t('site.figures.asOf')}>
        {asOf ?? t('site.dash')}
      </td>
    </tr>
  )
}
