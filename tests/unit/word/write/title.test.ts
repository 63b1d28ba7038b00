/** A long title breaks where its sense breaks: no word is cut, and no reader of the document sees where. */
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../src/word/read/readDocx'
import { likelyWords } from '../../../../src/word/write/title/dictionary'
import { TITLE_LINE, titleLines } from '../../../../src/word/write/title/lines'
import { widthOf } from '../../../../src/word/write/width'
import { writeStory } from '../../../../src/word/write/story'
import { wordParts } from '../../../support/wordParts'
import { storyOf } from '../../../support/wordStories'

const linesOf = async (title: string): Promise<string[]> => titleLines(await likelyWords(title))

describe('a title', () => {
  it.each([
    ['工商联引进担保公司', ['工商联引进担保公司']],
    [
      '嵊州市人民政府关于进一步做好招商引资宣传报道工作的通知',
      ['嵊州市人民政府关于进一步做好', '招商引资宣传报道工作的通知'],
    ],
    ['在全市第二次招商引资工作汇报交流会上的讲话提纲', ['在全市第二次招商引资', '工作汇报交流会上的讲话提纲']],
    [
      '市工商联锲而不舍引进总投资1000万美元中小企业担保公司的做法与启示',
      ['市工商联锲而不舍引进总投资1000万美元', '中小企业担保公司的做法与启示'],
    ],
  ])('%s', async (title, lines) => expect(await linesOf(title)).toEqual(lines))

  it.each([
    '嵊州市人民政府办公室关于印发《嵊州市招商引资项目全流程管理办法（试行）》的通知',
    '关于2023年度全市招商引资“一号工程”考核结果的通报，以及表扬先进集体和先进个人的决定',
    'Zhejiang Guarantee Investment Management Holding Company 落户嵊州经济开发区',
  ])('loses no sign of %s, and has no line too long', async (title) => {
    const lines = await linesOf(title)
    expect(lines.join('')).toBe(title)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) {
      expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(TITLE_LINE)
      expect(line).not.toMatch(/^[的了等，。、；：！？）》”〕]|[（《“〔]$|\d$/)
    }
  })
  it('that no place parts stays whole', async () => {
    const title = 'A'.repeat(60)
    expect(await linesOf(title)).toEqual([title])
  })
})

describe('its document', () => {
  const title = '嵊州市人民政府关于进一步做好招商引资宣传报道工作的通知'
  const make = () => writeStory(storyOf('notices', { title, documentNumber: '嵊政发〔2023〕5号' }))

  it('has its lines', async () => {
    const parts = wordParts((await make()).bytes)
    expect(parts.find("//w:p[w:pPr/w:pStyle/@w:val='Title']//w:t")).toEqual([
      '嵊州市人民政府关于进一步做好',
      '招商引资宣传报道工作的通知',
    ])
    expect(parts.find("//w:p[w:pPr/w:pStyle/@w:val='Title']//w:br")).toHaveLength(1)
  })
  it('names the whole title in its properties', async () =>
    expect(wordParts((await make()).bytes).find('/cp:coreProperties/dc:title', 'docProps/core.xml')).toEqual([title]))
  it('brings back the title without them', async () =>
    expect(readDocx((await make()).bytes)).toMatchObject({ title, proposals: [{ field: 'title', value: title }, {}] }))
})
