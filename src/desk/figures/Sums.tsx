import { Fragment } from 'react'
import type { Register } from '../../campaign/figures/register'
import type { Converted } from '../../campaign/rules/figures/sums'
import { t, type MessageKey } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
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
      <ListTable
        head={COLUMNS.map((column) => t(`register.figureColumn.${column}`))}
        label={t('register.sums')}
        long={[0, 3]}
        rows={[
          ...sums.map(({ indicator, label, kind, unit, amount, count }) => ({
            key: [indicator, label, kind, unit].join(' '),
            cells: [
              indicatorWord(indicator, label),
              figureKindWord(kind),
              amountWord(amount, unit),
              <a href={asking(registerPaths.figures, { indicator, kind })} key="figures">
                {t('register.inSum', { count })}
              </a>,
            ],
          })),
          ...converted.map((each) => ({
            key: [each.indicator, each.label, each.kind].join(' '),
            cells: [
              indicatorWord(each.indicator, each.label),
              figureKindWord(each.kind),
              t('register.converted', { amount: amountWord(each.amount, each.unit) }),
              <Fragment key="besides">
                {t('register.inSum', { count: each.count })} <span className="desk-quiet">{besides(each)}</span>
              </Fragment>,
            ],
          })),
        ]}
      />
      {never > 0 && <p className="desk-quiet">{t('register.neverSummed', { count: never })}</p>}
    </>
  )
}
