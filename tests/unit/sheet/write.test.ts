import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile, { type CellValue } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { original } from '../../../src/sheet/texts'
import { writeWorkbook, type CellOut } from '../../../src/sheet/write'

const HEAD = ['一', '二', '三']

async function readBack(rows: CellOut[][]): Promise<CellValue[][]> {
  const [sheet] = await readXlsxFile(await writeWorkbook([{ name: '表', head: HEAD, rows }]))
  return (sheet?.data ?? []).slice(1) as CellValue[][]
}

describe('writeWorkbook', () => {
  it('writes sheets with their heads, amounts as numbers, days as dates', async () => {
    const file = await writeWorkbook([
      { name: '项目', head: HEAD, rows: [['甲', { number: '7000.50' }, { day: '2024-02-29' }]] },
      { name: '说明', head: ['说明'], rows: [] },
    ])
    expect(await readXlsxFile(file)).toEqual([
      { sheet: '项目', data: [HEAD, ['甲', 7000.5, new Date('2024-02-29T00:00:00Z')]] },
      { sheet: '说明', data: [['说明']] },
    ])
  })

  it('keeps empty cells where they stand', async () => {
    expect(await readBack([[null, '', '丙']])).toEqual([[null, null, '丙']])
  })

  it.each(['=1+1', '+86', '-5', '@x', '\tx', '＝HYPERLINK("http://a")', "'=1", "''@x"])(
    'marks %j, and the mark comes off again',
    async (text) => {
      const [[cell]] = (await readBack([[text, null, '尾']])) as [[string]]
      expect(cell).toBe(`'${text}`)
      expect(original(cell)).toBe(text)
    },
  )

  it.each(["it's", "'quoted'", '2+2', '甲=乙', 'a@b'])('leaves %j as it is', async (text) => {
    expect(await readBack([[text, null, '尾']])).toEqual([[text, null, '尾']])
    expect(original(text)).toBe(text)
  })

  it('marks the head too', async () => {
    const [sheet] = await readXlsxFile(await writeWorkbook([{ name: '表', head: ['=1', '二'], rows: [] }]))
    expect(sheet?.data[0]).toEqual(["'=1", '二'])
  })

  it.each(['constructor', 'toString', '__proto__'])('writes %s, a name that objects have', async (text) => {
    const [[cell]] = (await readBack([[text, null, '尾']])) as [[string]]
    expect(cell.trim()).toBe(text)
  })

  it('writes a number with more digits than a cell keeps as text', async () => {
    const long = '1234567890123456.78'
    expect(
      await readBack([[{ number: long }, { number: '0.000000000000012' }, { number: '123456789012345' }]]),
    ).toEqual([[long, 0.000000000000012, 123456789012345]])
  })

  it('writes days before March 1900, and what is none, as text', async () => {
    expect(await readBack([[{ day: '1900-02-28' }, { day: '1900-03-01' }, { day: '去年' }]])).toEqual([
      ['1900-02-28', new Date('1900-03-01T00:00:00Z'), '去年'],
    ])
  })

  it('keeps the first row in sight, and no cell holds a formula', async () => {
    const files = unzipSync(await writeWorkbook([{ name: '表', head: HEAD, rows: [['=1', { number: '3' }, null]] }]))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array)
    expect(sheet).toContain('state="frozen"')
    expect(sheet).not.toContain('<f>')
  })
})
