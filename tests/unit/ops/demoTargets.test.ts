/** The demo shows a target that is partly reached, on the page and in the report, and says that it is invented. */
import { expect, test } from 'vitest'
import { reachedOf } from '../../../src/campaign/rules/figures'
import { campaign } from '../../../src/ops/demo/contentCampaign'
import { exemplaryCase } from '../../../src/ops/demo/contentCase'
import { PROJECTS } from '../../../src/ops/demo/contentWave'

const IDS = { gsl: 'gsl', campaign: 'c', cover: 'f', consent: 'f', record: 'r' }
const told = exemplaryCase(IDS)
const { targets = [] } = campaign()

test('a bar is partly full', () => {
  const { sums } = reachedOf(targets, [
    {
      kind: 'cases',
      story: 'x',
      title: told.title ?? '',
      record: IDS.record,
      publishedAt: '2026-07-01T00:00:00.000Z',
      projectName: told.project?.name ?? null,
      figures: told.figures ?? [],
    },
  ])
  const reached = sums.flatMap((sum, at) =>
    sum ? [{ label: targets[at]?.label ?? '', percent: Number(sum.percent) }] : [],
  )
  expect(reached.filter(({ percent }) => percent > 5 && percent < 95)).toHaveLength(1)
  for (const { label } of reached) expect(label).toContain('演示')
})

test('no invented figure goes without its mark, and the record says what the case says', () => {
  // what the speech itself says
  const real = ['项目总投资', '全年实到外资']
  const figures = [...(told.figures ?? []), ...targets]
  for (const { label = '' } of figures) if (!real.includes(label)) expect(label).toContain('演示')
  const amounts = (list: readonly { label?: string; kind?: string; amount?: string }[]) =>
    list.map(({ label, kind, amount }) => `${label} ${kind} ${amount}`)
  expect(amounts(PROJECTS[0].figures)).toEqual(amounts(told.figures ?? []))
})
