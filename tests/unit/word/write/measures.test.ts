/** Every measure of GB/T 9704-2012, by numbers that stand here and are not taken from the program. */
import { beforeAll, describe, expect, it } from 'vitest'
import { paragraph, rich } from '../../../../src/site/components/RichText/examples'
import { written } from '../../../support/wordStories'
import type { WordParts } from '../../../support/wordParts'

/** Twips in a millimetre. */
const mm = (length: number): number => (length * 1440) / 25.4
const STYLES = 'word/styles.xml'
const HALF_TWIP = 0.51

let parts: WordParts
beforeAll(async () => {
  parts = await written('notices', { body: rich(paragraph('正文。')) })
})
const number = (xpath: string, part?: string): number => {
  const [value, ...more] = parts.find(xpath, part)
  expect(more).toEqual([])
  return Number(value)
}
const margin = (side: string) => number(`//w:sectPr/w:pgMar/@w:${side}`)
const ofStyle = (id: string, path: string) => number(`//w:style[@w:styleId='${id}']/${path}`, STYLES)
const face = (id: string) => parts.find(`//w:style[@w:styleId='${id}']/w:rPr/w:rFonts/@w:eastAsia`, STYLES)

describe('the page', () => {
  it('is A4', () => {
    expect(Math.abs(number('//w:sectPr/w:pgSz/@w:w') - mm(210))).toBeLessThan(HALF_TWIP)
    expect(Math.abs(number('//w:sectPr/w:pgSz/@w:h') - mm(297))).toBeLessThan(HALF_TWIP)
  })
  it.each([
    ['top', 37, 2098],
    ['left', 28, 1588],
    ['right', 26, 1474],
    ['bottom', 35, 1984],
  ])('has a margin at the %s of %d mm', (side, length, twips) => {
    expect(margin(side)).toBe(twips)
    expect(Math.abs(twips - mm(length))).toBeLessThan(1)
  })
  it('leaves 156 mm by 225 mm to the text', () => {
    expect(Math.abs(11906 - margin('left') - margin('right') - mm(156))).toBeLessThan(1)
    expect(Math.abs(16838 - margin('top') - margin('bottom') - mm(225))).toBeLessThan(1)
  })
})

describe('the grid', () => {
  const TEXT_WIDTH = 8844
  const TEXT_HEIGHT = 12756
  const count = (space: number, one: number): number => Math.floor(space / one)

  it('is one of lines and characters', () =>
    expect(parts.find('//w:sectPr/w:docGrid/@w:type')).toEqual(['linesAndChars']))
  it('has 22 lines, 28 to 29 pt apart', () => {
    const pitch = number('//w:docGrid/@w:linePitch')
    expect(count(TEXT_HEIGHT, pitch)).toBe(22)
    expect(pitch / 20).toBeGreaterThanOrEqual(28)
    expect(pitch / 20).toBeLessThanOrEqual(29)
  })
  it('has 28 characters of the body in a line, and no more', () => {
    const space = number('//w:docGrid/@w:charSpace')
    const character = (16 + space / 4096) * 20
    expect(count(TEXT_WIDTH, character)).toBe(28)
    expect(TEXT_WIDTH - 28 * character).toBeLessThan(1)
  })
  it('has as many in programs that set no character on a grid narrower than itself', () => {
    for (const id of ['Normal', 'Heading1', 'Addressees']) {
      const character = 320 + ofStyle(id, 'w:rPr/w:spacing/@w:val')
      expect([count(TEXT_WIDTH, character), ofStyle(id, 'w:pPr/w:snapToGrid/@w:val')]).toEqual([28, 0])
    }
  })
  it.each(['Normal', 'Heading1', 'Heading2', 'Heading3', 'Title', 'Addressees', 'Signature', 'AttachmentList'])(
    'sets the lines of %s by its pitch',
    (id) => {
      expect(ofStyle(id, 'w:pPr/w:spacing/@w:line')).toBe(number('//w:docGrid/@w:linePitch'))
      expect(parts.find(`//w:style[@w:styleId='${id}']/w:pPr/w:spacing/@w:lineRule`, STYLES)).toEqual(['exact'])
      expect(ofStyle(id, 'w:pPr/w:spacing/@w:before')).toBe(0)
      expect(ofStyle(id, 'w:pPr/w:spacing/@w:after')).toBe(0)
    },
  )
})

describe('type', () => {
  it.each([
    ['Title', '方正小标宋简体', 44],
    ['Normal', '仿宋_GB2312', 32],
    ['Heading1', '黑体', 32],
    ['Heading2', '楷体_GB2312', 32],
    ['Heading3', '仿宋_GB2312', 32],
    ['Heading4', '仿宋_GB2312', 32],
    ['UnderTitle', '楷体_GB2312', 32],
    ['DocumentNumber', '仿宋_GB2312', 32],
    ['Addressees', '仿宋_GB2312', 32],
    ['Signature', '仿宋_GB2312', 32],
    ['PageNumberOdd', '宋体', 28],
    ['PageNumberEven', '宋体', 28],
  ])('of %s is %s in %d half points, and not bold', (id, name, size) => {
    expect(face(id)).toEqual([name])
    expect(ofStyle(id, 'w:rPr/w:sz/@w:val')).toBe(size)
    expect(ofStyle(id, 'w:rPr/w:b/@w:val')).toBe(0)
  })
  it('begins each paragraph of the text two characters in', () => {
    for (const id of ['Normal', 'Heading1', 'Heading2', 'Heading3', 'Heading4']) {
      expect(ofStyle(id, 'w:pPr/w:ind/@w:firstLineChars')).toBe(200)
      expect(ofStyle(id, 'w:pPr/w:ind/@w:firstLine')).toBe(640)
    }
  })
  it.each([
    ['Title', 'center', 0],
    ['DocumentNumber', 'center', 0],
    ['UnderTitle', 'center', 0],
    ['Addressees', 'both', 0],
    ['Normal', 'both', 200],
  ])('of %s stands %s', (id, align, firstLine) => {
    expect(parts.find(`//w:style[@w:styleId='${id}']/w:pPr/w:jc/@w:val`, STYLES)).toEqual([align])
    expect(ofStyle(id, 'w:pPr/w:ind/@w:firstLineChars')).toBe(firstLine)
    expect(ofStyle(id, 'w:pPr/w:ind/@w:leftChars')).toBe(0)
  })
  it('has headings that Word knows, each on its level', () => {
    const headings = [1, 2, 3, 4].map((level) => [
      ...parts.find(`//w:style[@w:styleId='Heading${level}']/w:name/@w:val`, STYLES),
      ofStyle(`Heading${level}`, 'w:pPr/w:outlineLvl/@w:val'),
    ])
    expect(headings).toEqual([1, 2, 3, 4].map((level) => [`heading ${level}`, level - 1]))
  })
  it('embeds no face', () => {
    expect(parts.names.filter((name) => /\.(?:ttf|otf|odttf)$|fonts\//i.test(name))).toEqual([])
    expect(parts.find('//w:embedRegular', 'word/fontTable.xml')).toEqual([])
  })
})

describe('the page number', () => {
  it.each([
    ['default', 'PageNumberOdd', 'right', 'right'],
    ['even', 'PageNumberEven', 'left', 'left'],
  ])('of %s pages stands one character in from the %s', (side, style, edge, align) => {
    const footer = `word/footer-${side}.xml`
    expect(parts.find('//w:p/w:pPr/w:pStyle/@w:val', footer)).toEqual([style])
    expect(parts.find('//w:p', footer)).toEqual(['— 1 —'])
    expect(parts.find('//w:fldSimple/@w:instr', footer).map((code) => code.trim())).toEqual(['PAGE'])
    expect(parts.find(`//w:style[@w:styleId='${style}']/w:pPr/w:jc/@w:val`, STYLES)).toEqual([align])
    expect(ofStyle(style, `w:pPr/w:ind/@w:${edge}Chars`)).toBe(100)
    expect(ofStyle(style, `w:pPr/w:ind/@w:${edge}`)).toBe(280)
    const [id] = parts.find(`//w:sectPr/w:footerReference[@w:type='${side}']/@r:id`)
    expect(parts.find(`//rel:Relationship[@Id='${id}']/@Target`, 'word/_rels/document.xml.rels')).toEqual([
      `footer-${side}.xml`,
    ])
  })
  it('differs on even pages', () => expect(parts.find('//w:evenAndOddHeaders', 'word/settings.xml')).toHaveLength(1))
  it('has its dash 7 mm under the text', () => {
    const line = number('//w:spacing/@w:line', 'word/footer-default.xml')
    const under = margin('bottom') - margin('footer') - line / 2
    expect(Math.abs(under - mm(7))).toBeLessThan(1)
  })
})
