/** Rates of exchange with their days and sources; a director enters them. */
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { RateRow } from '../../campaign/figures/rates'
import { beijingDay } from '../../editorial/rules/days'
import { t, type MessageKey } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
import { registerPaths } from '../links'
import { readerHere, RegisterFrame } from '../projects/RegisterFrame'
import { minuteOf } from '../words/moments'
import { RateForm } from './RateForm'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  ratesOf(req: PayloadRequest): Promise<RateRow[]>
}

const COLUMNS = ['currency', 'day', 'rate', 'source', 'enteredBy'] as const
/** Rows that are shown; all of them are used. */
const MOST_SHOWN = 200

export async function RatesPage({ ratesOf, ...props }: Props) {
  const here = registerPaths.rates
  const reader = readerHere(props, here)
  const rates = await ratesOf(props.initPageResult.req)
  return (
    <RegisterFrame {...props} here={here} reader={reader} title={t('register.page.rates')}>
      <p className="desk-quiet">{t('register.ratesHow')}</p>
      {reader.role === 'director' && <RateForm today={beijingDay(new Date())} />}
      {rates.length === 0 ? (
        <p className="desk-empty">{t('register.noRates')}</p>
      ) : (
        <ListTable
          head={COLUMNS.map((column) => t(`register.rateColumn.${column}`))}
          label={t('register.page.rates')}
          long={[3]}
          rows={rates.slice(0, MOST_SHOWN).map(({ id, currency, day, rate, source, enteredByName, enteredAt }) => ({
            key: id,
            cells: [
              t(`options.currency.${currency}` as MessageKey),
              day,
              rate,
              source,
              `${enteredByName} ${minuteOf(enteredAt)}`,
            ],
          }))}
        />
      )}
    </RegisterFrame>
  )
}
