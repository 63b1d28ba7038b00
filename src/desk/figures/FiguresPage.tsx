/** The figures register: every figure with where it stands, sums of what can be added, targets against what was reached. */
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { Register } from '../../campaign/figures/register'
import { figureAddress, figureFilter, type FigureFilter } from '../../campaign/rules/figures/filter'
import { t } from '../../messages/index'
import { registerPaths } from '../links'
import { Pager } from '../list/Pager'
import { readerHere, RegisterFrame } from '../projects/RegisterFrame'
import { FigureFilters } from './FigureFilters'
import { FigureRows } from './FigureRows'
import { Sums } from './Sums'
import { Targets } from './Targets'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  registerOf(req: PayloadRequest, filter: FigureFilter): Promise<Register>
}

export async function FiguresPage({ registerOf, ...props }: Props) {
  const here = registerPaths.figures
  const reader = readerHere(props, here)
  const filter = figureFilter(props.searchParams ?? {})
  const register = await registerOf(props.initPageResult.req, filter)
  const { rows, targets, page, pages, total } = register
  const members = figureAddress({ ...filter, page: 1 })
  const heading = t('register.figuresCount', { count: total })
  const filtered = Object.keys(members).length > 0
  return (
    <RegisterFrame {...props} here={here} reader={reader} title={t('register.page.figures')}>
      <p className="desk-quiet">{t('register.figuresHow')}</p>
      <FigureFilters filter={filter} />
      {targets.length > 0 && !filter.project && (
        <>
          <h2>{t('register.targets')}</h2>
          <Targets targets={targets} />
        </>
      )}
      <Sums register={register} />
      <h2>{heading}</h2>
      {rows.length > 0 ? (
        <FigureRows label={heading} rows={rows} />
      ) : (
        <p className="desk-empty">{t(filtered ? 'desk.emptyFiltered' : 'register.noFiguresAtAll')}</p>
      )}
      <Pager page={page} pages={pages} path={here} query={members} total={total} />
    </RegisterFrame>
  )
}
