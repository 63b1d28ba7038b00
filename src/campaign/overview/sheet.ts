/** The numbers of the wave as a spreadsheet: one sheet for each chart. */
import { lookUp, t } from '../../messages/index'
import { writeWorkbook, type CellOut, type SheetOut } from '../../sheet/write'
import { reachedPercent } from '../rules/figures/targets'
import type { Overview } from '../rules/overview/overview'

const number = (value: string | number): CellOut => ({ number: String(value) })
const sheet = (name: string, head: string[], rows: CellOut[][]): SheetOut => ({ name, head, rows })

/** The bytes of an .xlsx. */
export const overviewSheet = (overview: Overview): Promise<Buffer> =>
  writeWorkbook([
    sheet(
      t('scores.overview.published'),
      [t('charts.moment'), t('scores.column.delivered')],
      overview.published.map(({ month, count }) => [month, number(count)]),
    ),
    sheet(
      t('scores.overview.steps'),
      [t('scores.overview.step'), t('scores.overview.count'), t('scores.overview.mean'), t('scores.overview.longest')],
      overview.steps.map(({ step, count, mean, longest }) => [
        lookUp(`stages.step.${step}`) ?? step,
        number(count),
        number(mean),
        number(longest),
      ]),
    ),
    sheet(
      t('scores.overview.returns'),
      [t('scores.overview.reason'), t('scores.overview.count')],
      overview.returns.map(({ code, count }) => [lookUp(`stages.reason.${code}`) ?? code, number(count)]),
    ),
    sheet(
      t('scores.overview.campaigns'),
      [t('scores.overview.campaign'), t('scores.overview.asked'), t('scores.overview.done'), t('scores.overview.late')],
      overview.campaigns.map(({ title, asked, done, overdue }) => [
        title,
        number(asked),
        number(done),
        number(overdue),
      ]),
    ),
    ...(overview.pipeline
      ? [
          sheet(
            t('scores.overview.pipeline'),
            [t('scores.overview.stage'), t('scores.overview.projects')],
            overview.pipeline.map(({ stage, count }) => [
              stage === null ? t('register.noStage') : (lookUp(`options.projectStage.${stage}`) ?? stage),
              number(count),
            ]),
          ),
        ]
      : []),
    sheet(
      t('scores.overview.targets'),
      [
        t('scores.overview.campaign'),
        t('register.figureColumn.indicator'),
        t('scores.overview.measure'),
        t('register.figureColumn.target'),
        t('register.figureColumn.reached'),
        t('scores.overview.percent'),
      ],
      overview.targets.map((row) => [
        row.campaign.title,
        [lookUp(`options.indicator.${row.indicator}`), row.label].filter(Boolean).join(' '),
        lookUp(`options.measure.${row.unit}`) ?? row.unit,
        number(row.target),
        row.actual === null ? null : number(row.actual),
        number(reachedPercent(row) ?? '0'),
      ]),
    ),
    sheet(
      t('scores.overview.views'),
      [t('scores.column.story'), t('scores.column.unit'), t('scores.overview.read')],
      overview.views.map(({ title, unit, views }) => [title, unit, number(views)]),
    ),
    ...(overview.ranking
      ? [
          sheet(
            t('scores.ranking'),
            [t('scores.column.unit'), t('scores.column.points')],
            overview.ranking.map(({ name, points }) => [name, number(points)]),
          ),
        ]
      : []),
  ])
