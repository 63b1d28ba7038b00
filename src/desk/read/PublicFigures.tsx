/** Figures and targets as the public page shows them. */
import type { Figure } from '../../editorial/rules/content'
import { t } from '../../messages/index'
import { figureRows, type FigureRow } from '../../site/present/figures'
import { sectionTitle } from '../../site/present/sections'
import { ListTable } from '../frame/ListTable'
import { Member } from './Member'
import type { PublicViewProps } from './publicViewProps'

/** A table of figures: a row for each that says something, to which findings lead. */
function Rows({
  path,
  heading,
  columns,
  figures,
  cells,
}: {
  path: 'figures' | 'targets'
  heading: string
  columns: readonly ('indicator' | 'amount' | 'kind' | 'target' | 'actual' | 'asOf')[]
  figures: readonly Figure[]
  cells(row: FigureRow): readonly string[]
}) {
  if (figureRows(figures).length === 0) return null
  return (
    <Member path={path}>
      <h3 className="desk-page-part">{heading}</h3>
      <ListTable
        head={columns.map((column) => t(`site.figures.${column}`))}
        label={heading}
        long={[0]}
        rows={figures.flatMap((figure, index) =>
          figureRows([figure]).map((row) => ({
            key: String(index),
            id: `field-${path}__${index}`,
            cells: [row.indicator + (row.detail ? t('site.bracketed', { text: row.detail }) : ''), ...cells(row)],
          })),
        )}
      />
    </Member>
  )
}

const amountOf = ({ amount, unit }: FigureRow): string => (unit ? t('site.amountOf', { amount, unit }) : amount)

export function Figures({ content }: PublicViewProps) {
  return (
    <Rows
      cells={(row) => [amountOf(row), row.kind ?? t('site.dash'), row.asOf ?? t('site.dash')]}
      columns={['indicator', 'amount', 'kind', 'asOf']}
      figures={content.figures ?? []}
      heading={sectionTitle('figures')}
      path="figures"
    />
  )
}

/** Targets of a campaign. What was reached is no part of its revision: the page works it out of what is live. */
export function Targets({ content }: PublicViewProps) {
  const { targets = [] } = content
  return (
    <>
      <Rows
        cells={(row) => [
          amountOf(row) + (row.asOf ? t('site.campaign.statedOn', { day: row.asOf }) : ''),
          t('site.dash'),
          t('site.dash'),
        ]}
        columns={['indicator', 'target', 'actual', 'asOf']}
        figures={targets}
        heading={t('site.campaign.progress')}
        path="targets"
      />
      {figureRows(targets).length > 0 && <p className="desk-quiet">{t('site.campaign.howCounted')}</p>}
    </>
  )
}
