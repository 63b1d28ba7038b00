/** The speech as it was found, and as one click mends it. */
import { describe, expect, it } from 'vitest'
import { applyAllFixes } from '../../../src/editorial/rules/checks'
import { plainText } from '../../../src/editorial/rules/plainText'
import { mayorSpeech } from '../../support/mayorSpeech'
import { issuesOf, marked, paragraphs, story } from './stories'

const speech = mayorSpeech()
const found = story('speeches', { title: speech.title, body: paragraphs(...speech.paragraphs) })
const body = plainText(found.content.body)

describe('the speech as it is', () => {
  const issues = issuesOf(found)

  it('has a placeholder in the title', () => {
    expect(issues.filter(({ field }) => field === 'title')).toMatchObject([
      { check: '34', severity: 'error', excerpt: speech.title, position: { start: 0, end: 2 } },
    ])
  })
  it('has half-width marks in the body, each named with its place, and no other error', () => {
    const inBody = issues.filter(({ field, check }) => field === 'body' && check === '15')
    expect(new Set(inBody.map(({ severity }) => severity))).toEqual(new Set(['error']))
    expect(
      issues
        .filter(({ check }) => check !== '15' && check !== '34')
        .map(({ check, severity, position }) => [check, severity, body.slice(position.start, position.end)]),
    ).toEqual([
      ['18', 'hint', '-'],
      ['14', 'hint', '惟一'],
      ['14', 'hint', '蚂蝗'],
      ['38', 'hint', '只'],
    ])
    expect(inBody.map(({ position }) => position.start)).toEqual(
      [...body.matchAll(/[,;:?!]/g)].map(({ index }) => index),
    )
    expect(inBody.every((issue) => body.includes(issue.excerpt) && issue.excerpt.includes(marked(body, issue)))).toBe(
      true,
    )
    expect(new Set(issues.map(({ id }) => id)).size).toBe(issues.length)
  })
  it('has no error any more with a real title and all fixes', () => {
    const mended = applyAllFixes({ ...found.content, title: '在全市第二次招商引资工作汇报交流会上的讲话' }, issues)
    expect(issuesOf({ ...found, content: mended })).toEqual([])
    expect(plainText(mended.body)).toHaveLength(body.length)
    expect(plainText(mended.body)).toContain('可能要过3—5年才能有所改变')
  })
})

it('does not raise the alarm over words that look wrong and are not', () => {
  const sound = [
    '曾强介绍，附件10万元预算表。',
    '附件：3份',
    '总投资1.5亿元，来自贵阳市。',
    '（2023）浙0683民初5号',
    '《A》（一）、《B》在六、七年级，三、四季度，一、二期工程。',
    '组团到香港、台湾、韩国、日本等地。',
    '报名于5月15日截止，申报截止5月15日17时，截止日期不变。',
    '既使企业受益又使财政增收，按装机容量补助，转让全部份额。',
    '签约项目30个左右，节约10万元左右，附近10余家，近年来引进200余个。',
  ]
  expect(
    issuesOf(story('cases', { body: paragraphs(...sound), figures: [{ amount: '1', asOf: '2023-07-05' }] })),
  ).toEqual([])
})
