import type { TargetRow } from '../../campaign/rules/figures/targets'
import { t } from '../../messages/index'
import { asking, editPath, registerPaths } from '../links'
import { amountWord, indicatorWord } from '../projects/words'

const COLUMNS = ['campaign', 'indicator', 'target', 'reached', 'reachedByAll'] as const

const reached = (amount: string | null, unit: string): string =>
  amount === null ? t('register.nothingReached') : amountWord(amount, unit)

/** Targets of campaigns against what their stories and projects reached, and everything in the register. */
export function Targets({ targets }: { targets: readonly TargetRow[] }) {
  return (
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
          {targets.map(({ campaign, indicator, label, unit, target, actual, all, allCount, apart }, index) => (
            <tr key={index}>
              <td>
                <a href={editPath('campaigns', campaign.id)}>{campaign.title}</a>
              </td>
              <td>{indicatorWord(indicator, label)}</td>
              <td className="desk-table__whole">{amountWord(target, unit)}</td>
              <td className="desk-table__whole">{reached(actual, unit)}</td>
              <td>
                <a href={asking(registerPaths.figures, { indicator, kind: 'actual' })}>
                  {reached(all, unit)} {t('register.inSum', { count: allCount })}
                </a>{' '}
                {apart > 0 && <span className="desk-quiet">{t('register.apart', { count: apart })}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
