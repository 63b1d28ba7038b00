import { describe, expect, it } from 'vitest'
import type { LexicalNode } from '../../../src/editorial/rules/content'
import { layOut, plainText, replaceText, replaceTexts } from '../../../src/editorial/rules/plainText'
import { node, paragraphs, rich, text } from './stories'

const BOLD = 1
const linebreak: LexicalNode = { type: 'linebreak' }
const tab: LexicalNode = { type: 'tab', text: '\t' }
const upload: LexicalNode = { type: 'upload', value: 'i1', relationTo: 'media' }

const everything = rich(
  node('heading', text('一、背景')),
  node('paragraph', text('工商联'), text('盯住', BOLD), text('线索')),
  upload,
  { type: 'horizontalrule' },
  node('paragraph', text('见'), node('link', text('这里')), linebreak, tab, text('完')),
  node('paragraph'),
  node('quote', text('好典型')),
  node(
    'list',
    node('listitem', text('甲')),
    node('listitem', node('list', node('listitem', text('乙')))),
    node('listitem'),
  ),
  node(
    'table',
    node('tablerow', node('tablecell', node('paragraph', text('指标'))), node('tablecell', node('paragraph'))),
  ),
)

describe('plain text', () => {
  it('joins blocks by one line feed; images and rules are nothing', () => {
    expect(plainText(everything)).toBe('一、背景\n工商联盯住线索\n见这里\n\t完\n\n好典型\n甲\n乙\n\n指标\n')
  })
  it('of nothing is empty', () => {
    expect([plainText(undefined), plainText(null), plainText(rich()), plainText(rich(upload))]).toEqual([
      '',
      '',
      '',
      '',
    ])
  })
  it('keeps text that lies outside any block on a line of its own', () => {
    expect(plainText(rich(text('甲'), node('paragraph', text('乙')), text('丙')))).toBe('甲\n乙\n丙')
    expect(
      plainText(
        rich(node('list', node('listitem', text('甲'), node('list', node('listitem', text('乙'))), text('丙')))),
      ),
    ).toBe('甲\n乙\n丙')
  })
  it('survives a tree of any depth', () => {
    let deep = text('底')
    for (let i = 0; i < 100_000; i++) deep = node('list', deep)
    expect(plainText(rich(deep))).toBe('底')
    expect(plainText(replaceText(rich(deep), 0, 1, '顶'))).toBe('顶')
  })
  it('says where each text lies', () => {
    const { text: plain, leaves } = layOut(everything)
    expect(leaves.map(({ start, end }) => plain.slice(start, end))).toEqual(leaves.map((leaf) => leaf.node.text))
  })
})

describe('replaced text', () => {
  const at = (part: string) => plainText(everything).indexOf(part)

  it('changes one text node, keeps its format, and shares the rest', () => {
    const before = JSON.stringify(everything)
    const changed = replaceText(everything, at('盯住'), at('盯住') + 1, '抓')
    expect(changed.root.children[1]?.children?.map(({ text: said, format }) => [said, format])).toEqual([
      ['工商联', 0],
      ['抓住', BOLD],
      ['线索', 0],
    ])
    expect(changed.root.children[0]).toBe(everything.root.children[0])
    expect(JSON.stringify(everything)).toBe(before)
  })
  it('gives a range over several nodes to the first of them; an emptied node goes', () => {
    const changed = replaceText(everything, at('联盯'), at('线索') + 1, '会')
    expect(changed.root.children[1]?.children?.map(({ text: said }) => said)).toEqual(['工商会', '索'])
  })
  it('reaches links, list items and cells', () => {
    for (const part of ['这里', '乙', '指标'])
      expect(plainText(replaceText(everything, at(part), at(part) + part.length, '新'))).toBe(
        plainText(everything).replace(part, '新'),
      )
  })
  it('puts text in at an empty range, in the format before it', () => {
    const changed = replaceText(everything, at('线索'), at('线索'), '了')
    expect(changed.root.children[1]?.children?.map(({ text: said }) => said)).toEqual(['工商联', '盯住了', '线索'])
  })
  it('makes many changes in one pass, whatever their order', () => {
    const body = paragraphs('甲,乙,丙', '丁,戊')
    const edits = [8, 1, 3].map((start) => ({
      start: start === 8 ? 7 : start,
      end: start === 8 ? 8 : start + 1,
      text: '，',
    }))
    expect(plainText(replaceTexts(body, edits))).toBe('甲，乙，丙\n丁，戊')
  })
  it('returns the same tree where nothing is to change', () => {
    expect(replaceTexts(everything, [])).toBe(everything)
  })
  it.each([
    ['over the end of a block', 3, 6],
    ['over a line break', at('这里') + 1, at('\t完')],
    ['in an empty block', at('\n\n好') + 1, at('\n\n好') + 1],
    ['behind the end', 900, 901],
  ])('refuses a range %s', (_, start, end) => {
    expect(() => replaceText(everything, start, end, 'x')).toThrow(RangeError)
  })
  it('refuses ranges that overlap', () => {
    const body = paragraphs('甲乙丙')
    const overlapping = [
      { start: 0, end: 2, text: 'x' },
      { start: 1, end: 3, text: 'y' },
    ]
    expect(() => replaceTexts(body, overlapping)).toThrow(RangeError)
  })
})
