/** Spreadsheets that must not come in: what is wrong, the file, and what its person is told. */
import { zipSync } from 'fflate'
import { book, type RawCell, type RawSheet } from './book'

export const PROJECT_HEAD = ['项目名称', '投资方', '落户园区', '总投资（亿元）', '数据截至']
export const FIGURE_HEAD = ['项目名称', '指标', '数额', '计量单位', '目标或实际', '截至日期']
export const STAGE_HEAD = ['项目名称', '阶段', '日期']

const sheet = (rows: RawCell[][], more: Partial<RawSheet> = {}): RawSheet => ({ name: '项目', rows, ...more })
const projects = (...rows: RawCell[][]): Buffer => book({ sheets: [sheet([PROJECT_HEAD, ...rows])] })
const good: RawCell[] = ['好项目', '某公司', '城东园区', 1.5, '2023-07-05']
/** The second row is good, the third is not: neither may come in. */
const beside = (...row: RawCell[]): Buffer => projects(good, row)
const figure = (...row: RawCell[]): Buffer =>
  book({ sheets: [sheet([PROJECT_HEAD, good]), { name: '指标', rows: [FIGURE_HEAD, row] }] })
const stage = (...row: RawCell[]): Buffer =>
  book({ sheets: [sheet([PROJECT_HEAD, good]), { name: '进展', rows: [STAGE_HEAD, row] }] })

/** What is told: of the whole file (the end of a key of `register.file`), or of a row. */
export type Told =
  | { file: string }
  | { row: number; key: string; field?: string; what?: Record<string, string | number> }

const DTD = '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OLD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])
const LOCKED = Buffer.concat([OLD, Buffer.from('EncryptedPackage', 'utf16le')])
const ZERO_BYTES = 70 * 1024 * 1024

export const BAD: readonly (readonly [name: string, file: () => Buffer, told: Told])[] = [
  [
    'a wrong head',
    () =>
      book({
        sheets: [
          sheet([
            ['名字', '钱'],
            ['甲', 1],
          ]),
        ],
      }),
    { row: 1, key: 'wrongHead', what: { head: '项目名称' } },
  ],
  [
    'an unknown column',
    () =>
      book({
        sheets: [
          sheet([
            ['项目名称', '天气'],
            ['甲', '晴'],
          ]),
        ],
      }),
    { row: 1, key: 'unknownHead', field: '天气' },
  ],
  [
    'a head twice',
    () =>
      book({
        sheets: [
          sheet([
            ['项目名称', '投资方', '投 资 方'],
            ['甲', '乙', '丙'],
          ]),
        ],
      }),
    { row: 1, key: 'headTwice', field: '投 资 方' },
  ],
  [
    'merged cells',
    () =>
      book({
        sheets: [
          sheet([PROJECT_HEAD, good, ['第二个']], {
            after: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
          }),
        ],
      }),
    { row: 2, key: 'merged', what: { what: 'A2:A3' } },
  ],
  [
    'a day that is none',
    () => stage('好项目', '签约', '2023年2月30日'),
    { row: 2, key: 'noSuchDay', field: '日期', what: { what: '2023年2月30日' } },
  ],
  [
    'half a day',
    () => stage('好项目', '签约', '2023年7月'),
    { row: 2, key: 'notADay', field: '日期', what: { what: '2023年7月' } },
  ],
  [
    'a number far from any day',
    () => stage('好项目', '签约', 7),
    { row: 2, key: 'notADay', field: '日期', what: { what: '7' } },
  ],
  [
    'a day that the counting invented',
    () => stage('好项目', '签约', { attributes: 's="1"', xml: '<v>60</v>' }),
    { row: 2, key: 'error', field: '日期' },
  ],
  [
    '万元 in a column of 亿元',
    () => beside('乙', null, null, '5000万元', '2023-07-05'),
    { row: 3, key: 'otherUnit', field: '总投资（亿元）', what: { what: '万元', unit: '亿元' } },
  ],
  [
    '万元 in a row of 亿元, full width',
    () => figure('好项目', '总投资', '５０００ 万元', '亿元', '目标', '2023-07-05'),
    { row: 2, key: 'otherUnit', field: '数额', what: { what: '万元', unit: '亿元' } },
  ],
  [
    'a negative amount',
    () => beside('乙', null, null, -3, '2023-07-05'),
    { row: 3, key: 'negative', field: '总投资（亿元）' },
  ],
  [
    'a negative amount in full width',
    () => figure('好项目', '就业', '－５０', '人', '实际', '2023-07-05'),
    { row: 2, key: 'negative', field: '数额' },
  ],
  [
    'words for an amount',
    () => beside('乙', null, null, '三千万', '2023-07-05'),
    { row: 3, key: 'notANumber', field: '总投资（亿元）', what: { what: '三千万' } },
  ],
  [
    'more digits than are kept',
    () => beside('乙', null, null, '1234567890123456', '2023-07-05'),
    { row: 3, key: 'tooPrecise', field: '总投资（亿元）' },
  ],
  [
    'a day for an amount',
    () => beside('乙', null, null, { attributes: 's="1"', xml: '<v>45112</v>' }, '2023-07-05'),
    { row: 3, key: 'aDay', field: '总投资（亿元）' },
  ],
  [
    'an amount without its day',
    () => beside('乙', null, null, 3, null),
    { row: 3, key: 'asOfMissing', field: '总投资（亿元）' },
  ],
  ['a formula', () => beside({ xml: '<f>A2</f><v>3</v>' }, '某公司'), { row: 3, key: 'formula', field: '项目名称' }],
  [
    '=HYPERLINK',
    () => beside('乙', { attributes: 't="str"', xml: '<f>HYPERLINK("http://127.0.0.1/","点这里")</f><v>点这里</v>' }),
    { row: 3, key: 'formula', field: '投资方' },
  ],
  [
    'an error',
    () => beside('乙', { attributes: 't="e"', xml: '<v>#N/A</v>' }),
    { row: 3, key: 'error', field: '投资方' },
  ],
  [
    'a project twice',
    () => beside('好 项目', '别的公司'),
    { row: 3, key: 'twice', field: '项目名称', what: { row: 2 } },
  ],
  ['a row without a name', () => beside(null, '某公司'), { row: 3, key: 'missing', field: '项目名称' }],
  [
    'a stage of an unknown project',
    () => stage('没有的项目', '签约', '2023-07-05'),
    { row: 2, key: 'unknownProject', field: '项目名称' },
  ],
  [
    'a stage that is none',
    () => stage('好项目', '快要签约', '2023-07-05'),
    { row: 2, key: 'notAnOption', field: '阶段', what: { what: '快要签约' } },
  ],
  [
    'an unknown unit',
    () =>
      book({
        sheets: [
          sheet([
            ['项目名称', '引荐单位'],
            ['甲', '没有的单位'],
          ]),
        ],
      }),
    { row: 2, key: 'unknownUnit', field: '引荐单位', what: { what: '没有的单位' } },
  ],
  [
    'something below no head',
    () => book({ sheets: [sheet([['项目名称'], ['甲', null, '多出来的']])] }),
    { row: 2, key: 'noHead', what: { what: '3' } },
  ],
  ['a head alone', () => projects(), { row: 0, key: 'noRows' }],
  [
    '1e9 rows, declared and one of them there',
    () =>
      book({
        sheets: [sheet([PROJECT_HEAD, good])],
        parts: {
          'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1000000000"/><sheetData><row r="1000000000"><c r="A1000000000"><f>1</f></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
        },
      }),
    { file: 'malformed' },
  ],
  [
    'more rows than are read',
    () => projects(...Array.from({ length: 5001 }, (_, i): RawCell[] => [`项目${i}`])),
    { file: 'tooManyRows' },
  ],
  [
    'more columns than are read',
    () => book({ sheets: [sheet([Array.from({ length: 61 }, (_, i) => `列${i}`)])] }),
    { file: 'tooManyColumns' },
  ],
  [
    'a bomb',
    () => Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(ZERO_BYTES) }, { level: 9 })),
    { file: 'tooLarge' },
  ],
  ['a part that is more than it says', bombThatLies, { file: 'malformed' }],
  [
    'entities',
    () =>
      book({
        sheets: [sheet([PROJECT_HEAD, good])],
        parts: { 'xl/sharedStrings.xml': `${DTD}<sst xmlns="${MAIN}"><si><t>&b;</t></si></sst>` },
      }),
    { file: 'malformed' },
  ],
  [
    'XML that breaks off',
    () =>
      book({
        sheets: [sheet([])],
        parts: { 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row>` },
      }),
    { file: 'malformed' },
  ],
  [
    'sheets in sheets',
    () =>
      book({
        sheets: [sheet([])],
        parts: {
          'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</worksheet>`,
        },
      }),
    { file: 'tooLarge' },
  ],
  [
    'only hidden sheets',
    () => book({ sheets: [sheet([PROJECT_HEAD, good], { attributes: 'state="veryHidden"' })] }),
    { file: 'nothing' },
  ],
  [
    'macros',
    () => book({ sheets: [sheet([PROJECT_HEAD, good])], main: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
    { file: 'macros' },
  ],
  [
    'a Word file by another name',
    () =>
      book({ sheets: [], main: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' }),
    { file: 'otherOffice' },
  ],
  ['an old .xls', () => OLD, { file: 'old' }],
  ['a locked file', () => LOCKED, { file: 'locked' }],
  ['CSV', () => Buffer.from('项目名称,投资方\n甲,乙\n'), { file: 'notASheet' }],
  ['an archive that is cut off', () => projects(good).subarray(0, 400), { file: 'malformed' }],
]

/** The table says a tenth of what is in it. */
function bombThatLies(): Buffer {
  const file = projects(...Array.from({ length: 400 }, (_, i): RawCell[] => [`很长的项目名称${i}`, '某公司']))
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name, at + 1)) {
    const entry = at - 46
    if (entry >= 0 && file.readUInt32LE(entry) === 0x02014b50) file.writeUInt32LE(100, entry + 24)
  }
  return file
}
