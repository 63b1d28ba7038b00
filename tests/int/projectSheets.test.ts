/** Spreadsheets of projects: bad ones told row by row with nothing stored, good ones all at once, out and in again the same. */
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { t, type MessageKey } from '../../src/messages/index'
import { startApp, type Answer, type App } from '../support/app'
import { verdict } from '../support/audit'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { BAD, FIGURE_HEAD, PROJECT_HEAD, STAGE_HEAD } from '../support/sheets/bad'
import { book, type RawBook, type RawCell } from '../support/sheets/book'

type Json = Record<string, unknown>
interface RowSaid {
  sheet: string
  row: number
  field: string
  severity: string
  text: string
}

let app: App
beforeAll(async () => {
  app = await startApp()
  await app.login('gatekeeper@office')
})
afterAll(() => app.stop())

async function send(bytes: Uint8Array, dry = false, who: Who = 'gatekeeper@office'): Promise<Answer> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)]), '项目.xlsx')
  return app.request('POST', `/api/projects/import${dry ? '?dry=true' : ''}`, { token: await app.login(who), form })
}
const stored = async (): Promise<Json[]> => {
  const token = await app.login('director@office')
  return (await app.request('GET', '/api/projects?limit=500&depth=0&sort=createdAt', { token })).body.docs
}
const named = async (name: string): Promise<Json | undefined> => (await stored()).find((doc) => doc.name === name)
const entries = async (): Promise<number> => {
  await app.login('admin@office')
  return (await verdict(app)).entries
}
const sheetOf = (rows: RawCell[][], more: Partial<RawBook> = {}): Buffer =>
  book({ sheets: [{ name: '项目', rows: [PROJECT_HEAD, ...rows] }], ...more })

/** All of them are read in `tests/unit/campaign/badSheets.test.ts`; these come in by the door. */
const BY_THE_DOOR = [
  'a wrong head',
  'merged cells',
  '万元 in a column of 亿元',
  'a negative amount',
  '=HYPERLINK',
  'a project twice',
  '1e9 rows, declared and one of them there',
  'a bomb',
]

describe('a bad one is told, and nothing of it is stored', () => {
  test.each(BAD.filter(([name]) => BY_THE_DOOR.includes(name)))('%s', async (_, file, told) => {
    const [before, written] = [await stored(), await entries()]
    const answer = await send(file())
    if ('file' in told) {
      expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'file'))
      expect(answer.body.errors[0].message).toBe(t(`register.file.${told.file}` as MessageKey, { field: '文件' }))
    } else {
      expect(said(answer), answer.text).toMatchObject(refusal('CHECKS_FAILED'))
      const text = t(`register.row.${told.key}` as MessageKey, told.what)
      const errors = (answer.body.report.rows as RowSaid[]).filter(({ severity }) => severity === 'error')
      expect(errors).toContainEqual(
        expect.objectContaining({ row: told.row, text, ...(told.field ? { field: told.field } : {}) }),
      )
      expect(errors).toHaveLength(1)
    }
    expect([await stored(), await entries()]).toEqual([before, written])
  })

  test('by who may not', async () => {
    const bytes = sheetOf([['甲']])
    expect(said(await send(bytes, false, 'editor@media'))).toMatchObject(refusal('NOT_PERMITTED'))
    expect(said(await send(bytes, true, 'admin@office'))).toMatchObject(refusal('NOT_PERMITTED'))
  })

  test('without a file', async () => {
    const token = await app.login('gatekeeper@office')
    const form = new FormData()
    form.set('word', 'nothing')
    expect(said(await app.request('POST', '/api/projects/import', { token, form }))).toMatchObject(
      refusal('INVALID_REQUEST', 'file'),
    )
  })
})

describe('a good one', () => {
  test('is told first, and then stored as it was told', async () => {
    const bytes = book({
      sheets: [
        {
          name: '项目',
          rows: [
            ['项目名称', '引荐单位', '招商方式', '别名', '目标实到外资（万美元）', '数据截至'],
            ['试行项目', '市工商联', '商会乡情招商', '试行；试行二期', '７，０００．５０', '2023年7月5日'],
          ],
        },
        {
          name: '进展',
          rows: [
            STAGE_HEAD,
            ['试行项目', '签约', '2023/7/5'],
            ['试行', '开工', 45292],
            ['试行项目', '在谈', { attributes: 's="2"', xml: '<v>44927</v>' }],
          ],
        },
        { name: '指标', rows: [FIGURE_HEAD, ['试行项目', '就业', 40, '人', '实际', '20230705']] },
        { name: '藏起来的', rows: [['什么']], attributes: 'state="hidden"' },
      ],
    })
    const dry = await send(bytes, true)
    expect(dry.body.report, dry.text).toMatchObject({
      dry: true,
      ok: true,
      counts: { new: 1, error: 0, note: 1 },
      projects: [{ name: '试行项目', outcome: 'new', row: 2 }],
      rows: [{ sheet: '藏起来的', severity: 'note' }],
    })
    expect(await named('试行项目')).toBeUndefined()
    const done = await send(bytes)
    expect(done.status, done.text).toBe(200)
    expect(await named('试行项目')).toMatchObject({
      unit: app.units.gsl,
      method: 'chamber',
      otherNames: ['试行', '试行二期'],
      stage: 'started',
      timeline: [
        { stage: 'talks', date: '2023-01-01' },
        { stage: 'signed', date: '2023-07-05' },
        { stage: 'started', date: '2024-01-01' },
      ].map((entry) => expect.objectContaining(entry)),
      figures: [
        { indicator: 'paidInForeign', kind: 'target', unit: 'usd10k', asOf: '2023-07-05' },
        { indicator: 'jobs', kind: 'actual', unit: 'people', amount: '40', asOf: '2023-07-05' },
      ].map((figure) => expect.objectContaining(figure)),
    })
  })

  test('counts its days from where it says', async () => {
    const rows: RawCell[][] = [['四年制项目', null, null, 1, { attributes: 's="1"', xml: '<v>43650</v>' }]]
    await send(sheetOf(rows, { properties: 'date1904="1"' }))
    expect(await named('四年制项目')).toMatchObject({ figures: [{ asOf: '2023-07-05' }] })
  })

  test('reads shared texts without how they are read aloud', async () => {
    const strings = '<si><r><t>拼</t></r><r><t>起来的</t></r><rPh sb="0" eb="1"><t>pin</t></rPh></si>'
    await send(sheetOf([[{ attributes: 't="s"', xml: '<v>0</v>' }, '某公司']], { strings }))
    expect(await named('拼起来的')).toMatchObject({ investor: '某公司' })
  })

  test('fills what is empty of a record that it knows by another name, and tells what differs', async () => {
    await send(sheetOf([['补充项目', '甲公司', null, 2, '2023-07-05']]))
    const [{ id, revisionToken: token }] = [(await named('补充项目')) as Json]
    const director = await app.login('director@office')
    await app.request('PATCH', `/api/projects/${String(id)}`, {
      token: director,
      json: { otherNames: ['补充别名'], revisionToken: token },
    })
    const answer = await send(sheetOf([['补充别名', '乙公司', '城南园区', 3, '2023-07-05']]))
    expect(answer.body.report, answer.text).toMatchObject({
      counts: { filled: 1, difference: 2 },
      projects: [{ outcome: 'filled', id, fields: ['落户园区'] }],
    })
    const [investor] = (answer.body.report.rows as RowSaid[]).filter(({ field }) => field === '投资方')
    expect(investor?.text).toBe(t('register.row.differs', { kept: '甲公司', left: '乙公司' }))
    expect(await named('补充项目')).toMatchObject({ investor: '甲公司', park: '城南园区', figures: [{ amount: '2' }] })
  })
})

describe('out and in again', () => {
  const WILD = {
    name: '=HYPERLINK("http://127.0.0.1/","点")',
    otherNames: ['+8613800000000', 'constructor'],
    investor: '-某公司',
    industry: '@行业',
    park: "'=已经带引号",
    note: '第一行\n=第二行',
    timeline: [{ stage: 'signed', date: '2024-02-29', note: '=1+1' }, { stage: 'talks' }],
    figures: [
      {
        indicator: 'paidInForeign',
        label: '首期',
        amount: '7000.50',
        unit: 'usd10k',
        kind: 'actual',
        asOf: '2023-12-31',
        period: '2023年',
        checkedBy: '核对人',
        note: '-说明',
        evidence: { url: 'https://example.org/a' },
      },
      { indicator: 'other', label: '增长', amount: '12.345678', unit: 'percent' },
      {
        indicator: 'totalInvestment',
        amount: '999999999999999.123456',
        unit: 'cny',
        kind: 'target',
        asOf: '1899-01-01',
      },
    ],
  }
  const exported = async (query = ''): Promise<Answer> =>
    app.request('GET', `/api/projects/export.xlsx${query}`, { token: await app.login('director@office') })

  test('changes nothing, and no cell begins like a formula', async () => {
    const token = await app.login('director@office')
    const made = await app.request('POST', '/api/projects', { token, json: { ...WILD, unit: app.units.gsl } })
    expect(made.status, made.text).toBe(201)
    const { bytes, headers } = await exported()
    expect(headers.get('content-disposition')).toContain('.xlsx')
    for (const { data } of await readXlsxFile(bytes))
      for (const cell of data.flat()) if (typeof cell === 'string') expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    const before = await stored()
    const answer = await send(bytes)
    expect(answer.body.report?.counts, answer.text).toEqual({
      new: 0,
      filled: 0,
      unchanged: before.length,
      error: 0,
      difference: 0,
      note: 0,
    })
    expect(await stored()).toEqual(before)
  })

  test('respects what is asked for, and a unit takes its own alone', async () => {
    const { data } = (await readXlsxFile((await exported('?park=城南园区')).bytes))[0] as { data: unknown[][] }
    expect(data.slice(1).map(([name]) => name)).toEqual(['补充项目'])
    const token = await app.login('writer@media')
    const own = await app.request('GET', '/api/projects/export.xlsx', { token })
    expect((await readXlsxFile(own.bytes))[0]?.data).toHaveLength(1)
  })

  test('the empty sheets have the heads that are read', async () => {
    const token = await app.login('gatekeeper@office')
    const { bytes } = await app.request('GET', '/api/projects/template.xlsx', { token })
    const answer = await send(bytes, true)
    expect(answer.body.report.rows, answer.text).toMatchObject([{ text: t('register.row.noRows') }])
  })
})

test('two imports of the same at once make one set of records', async () => {
  const bytes = sheetOf([['并发甲'], ['并发乙']])
  const answers = await Promise.all([send(bytes), send(bytes), send(bytes)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const names = (await stored()).map(({ name }) => name).filter((name) => String(name).startsWith('并发'))
  expect(names).toEqual(['并发甲', '并发乙'])
})
