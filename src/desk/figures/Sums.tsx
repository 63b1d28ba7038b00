import type { Register } from '../../campaign/figures/register'
import type { Converted } from '../../campaign/rules/figures/sums'
import { t, type MessageKey } from '../../messages/index'
import { asking, registerPaths } from '../links'
import { amountWord, figureKindWord, indicatorWord } from '../projects/words'

const COLUMNS = ['indicator', 'kind', 'sum', 'count'] as const

const rateWords = ({ rates }: Converted): string =>
  rates
    .map(({ currency, day, rate }) =>
      t('register.rateUsed', { currency: t(`options.currency.${currency}` as MessageKey), day, rate }),
    )
    .join(t('desk.comma'))

/** What is said beside a converted sum: by which rates, and what is not in it. */
const besides = (converted: Converted): string =>
  [
    converted.rates.length > 0 ? rateWords(converted) : '',
    converted.without > 0 ? t('register.withoutRate', { count: converted.without }) : '',
  ]
    .filter(Boolean)
    .join(t('desk.comma'))

/** Sums of what the filters ask for; each leads to the figures in it. */
export function Sums({ register: { sums, converted, never } }: { register: Register }) {
  if (sums.length === 0) return null
  return (
    <>
      <h2>{t('register.sums')}</h2>
      <div className="desk-scroll" tabIndex={0}>
        <table className="desk-table">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`register.figureColumn.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sums.map(({ indicator, label, kind, unit, amount, count }) => (
              <tr key={[indicator, label, kind, unit].join(' ')}>
                <td>{indicatorWord(indicator, label)}</td>
                <td>{figureKindWord(kind)}</td>
                <td className="desk-table__whole">{amountWord(amount, unit)}</td>
                <td>
                  <a href={asking(registerPaths.figures, { indicator, kind })}>{t('register.inSum', { count })}</a>
                </td>
              </tr>
            ))}
            {converted.map((each) => (
              <tr key={[each.indicator, each.label, each.kind].join(' ')}>
                <td>{indicatorWord(each.indicator, each.label)}</td>
                <td>{figureKindWord(each.kind)}</td>
                <td className="desk-table__whole">
                  {t('register.converted', { amount: amountWord(each.amount, each.unit) })}
                </td>
                <td>
                  {t('register.inSum', { count: each.count })} <span className="desk-quiet">{besides(each)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {never > 0 && <p className="desk-quiet">{t('register.neverSummed', { count: never })}</p>}
    </>
  )
}
