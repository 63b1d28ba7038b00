import { Fragment } from 'react'
import type { TargetRow } from '../../campaign/rules/figures/targets'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
import { asking, editPath, registerPaths } from '../links'
import { amountWord, indicatorWord } from '../projects/words'

const COLUMNS = ['campaign', 'indicator', 'target', 'reached', 'reachedByAll'] as const

const reached = (amount: string | null, unit: string): string =>
  amount === null ? t('register.nothingReached') : amountWord(amount, unit)

/** Targets of campaigns against what their stories and projects reached, and everything in the register. */
export function Targets({ targets }: { targets: readonly TargetRow[] }) {
  return (
    <ListTable
      head={COLUMNS.map((column) => t(`register.figureColumn.${column}`))}
      label={t('register.targets')}
      long={[0, 1, 4]}
      rows={targets.map(({ campaign, indicator, label, unit, target, actual, all, allCount, apart }, index) => ({
        key: String(index),
        cells: [
          <a href={editPath('campaigns', campaign.id)} key="campaign">
            {campaign.title}
          </a>,
          indicatorWord(indicator, label),
          amountWord(target, unit),
          reached(actual, unit),
          <Fragment key="all">
            <a href={asking(registerPaths.figures, { indicator, kind: 'actual' })}>
              {reached(all, unit)} {t('register.inSum', { count: allCount })}
            </a>
            {apart > 0 && <span className="desk-quiet"> {t('register.apart', { count: apart })}</span>}
          </Fragment>,
        ],
      }))}
    />
  )
}
