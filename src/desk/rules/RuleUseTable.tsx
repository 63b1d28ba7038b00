/** How often each rule fired and was waved through. */
import { isOftenWaived, type RuleUse } from '../../editorial/rules/ruleUse'
import { t, type MessageKey } from '../../messages/index'
import { DAYS, SPANS, type Span } from './spans'

const TABLE = 'desk-rule-use'
const COLUMNS = ['Rule', 'Fired', 'Contested', 'Acknowledged', 'Overridden', 'Share'] as const

const ruleWord = (check: string): string =>
  t('ruleUse.name', { number: check, name: t(`ruleUse.rule.${check}` as MessageKey) })
const percent = ({ fired, waived }: RuleUse): string => `${Math.round((waived / fired) * 100)}%`

/** Names the rules that are often waved through, above the page; nothing where there are none. */
export function OftenWaived({ uses }: { uses: readonly RuleUse[] }) {
  const often = uses.filter(isOftenWaived)
  if (often.length === 0) return null
  const rules = often.map(({ check }) => ruleWord(check)).join(t('desk.comma'))
  return (
    <aside aria-label={t('ruleUse.title')} className="desk-page desk-page--narrow desk-rule-use__often">
      <p className="desk-banner">
        {t('ruleUse.often', { rules })} <a href={`#${TABLE}`}>{t('ruleUse.see')}</a>
      </p>
    </aside>
  )
}

function Row({ use }: { use: RuleUse }) {
  const often = isOftenWaived(use)
  return (
    <tr>
      <th scope="row">
        {ruleWord(use.check)}
        {often && <strong className="desk-rule-use__mark">{t('ruleUse.oftenMark')}</strong>}
      </th>
      {[use.fired, use.contested, use.acknowledged, use.overridden, percent(use)].map((value, i) => (
        <td key={COLUMNS[i + 1]}>{value}</td>
      ))}
    </tr>
  )
}

interface Props {
  uses: readonly RuleUse[]
  days: Span
  cut: boolean
}

export function RuleUseTable({ uses, days, cut }: Props) {
  return (
    <section aria-labelledby={TABLE} className="desk-page desk-page--narrow">
      <h2 id={TABLE}>{t('ruleUse.title')}</h2>
      <p className="desk-quiet">{t('ruleUse.how')}</p>
      <nav aria-label={t('ruleUse.span')} className="desk-actions desk-rule-use__spans">
        {SPANS.map((span) => (
          <a aria-current={span === days ? 'true' : undefined} href={`?${DAYS}=${span}#${TABLE}`} key={span}>
            {t('ruleUse.days', { days: span })}
          </a>
        ))}
      </nav>
      {cut && <p className="desk-banner">{t('ruleUse.cut')}</p>}
      {uses.length === 0 ? (
        <p className="desk-empty">{t('ruleUse.none')}</p>
      ) : (
        <div className="desk-scroll">
          <table className="desk-table desk-rule-use">
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`ruleUse.column${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {uses.map((use) => (
                <Row key={use.check} use={use} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
