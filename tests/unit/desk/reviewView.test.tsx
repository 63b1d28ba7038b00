/** What a reviewer sees: the page of the public with nothing private in it, and changes that are told without colour. */
import { describe, expect, test } from 'vitest'
import type { StoryContent } from '../../../src/editorial/rules/content'
import { diffTexts } from '../../../src/editorial/rules/diff/text'
import type { Kind } from '../../../src/editorial/rules/kinds'
import { t } from '../../../src/messages/index'
import { PublicView } from '../../../src/desk/read/PublicView'
import { CompareView } from '../../../src/desk/review/CompareView'
import { DiffText } from '../../../src/desk/review/DiffText'
import { ViewLinks } from '../../../src/desk/review/ViewLinks'
import { paragraphs } from '../checks/stories'
import { markup } from '../site/markup'

const page = (kind: Kind, content: object) =>
  markup(
    <PublicView
      content={content as StoryContent}
      files={{}}
      kind={kind}
      names={{ u2: '市工商联' }}
      unit={{ id: 'u1', name: '市融媒体中心' }}
    />,
  )

describe('the page of a frozen text', () => {
  test('shows a case as the public page does, with nothing that is not public', () => {
    const html = page('cases', {
      title: '工商联引进担保公司',
      body: paragraphs('正文第一段。'),
      introducedBy: { unit: 'u2', contributors: ['甲'] },
      figures: [
        { indicator: 'totalInvestment', amount: '1000', unit: 'usd10k', note: '内部说明', checkedBy: '核对人' },
      ],
      timeline: [{ stage: 'signed', date: '2023-07-05', evidence: { url: 'https://evidence.example' } }],
      quotes: [{ text: '说得好', speaker: '乙', post: '局长' }],
      lessons: ['抓住线索'],
      consent: { status: 'given', by: '同意人' },
      authors: [{ name: '丙', user: 'account-1' }],
    })
    const order = [
      '工商联引进担保公司',
      t('site.source'),
      '市工商联',
      '1,000',
      '2023-07-05',
      '正文第一段',
      '说得好',
      '抓住线索',
      '丙',
    ]
    const places = order.map((text) => html.indexOf(text))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    for (const secret of ['内部说明', '核对人', 'evidence.example', '同意人', 'account-1'])
      expect(html).not.toContain(secret)
  })

  test('gives every member a place to which findings lead', () => {
    const html = page('speeches', { title: '讲话', speaker: '甲', post: '市长', documentDate: '2023-07-05' })
    for (const path of ['title', 'speaker', 'post', 'documentDate']) expect(html).toContain(`id="field-${path}"`)
  })

  test('of a notice ends with who issued it and when', () => {
    const html = page('notices', { title: '通知', issuer: '一号办', documentDate: '2023-07-05', documentNumber: '5号' })
    expect(html.indexOf('desk-page-signature')).toBeGreaterThan(html.indexOf('5号'))
  })

  test('of a campaign shows its targets and its lead', () => {
    const html = page('campaigns', {
      title: '专题',
      lead: paragraphs('导语。'),
      targets: [{ indicator: 'jobs', amount: '30', unit: 'people', kind: 'target' }],
    })
    expect(html.indexOf('30')).toBeLessThan(html.indexOf('导语。'))
    expect(html).toContain('id="field-targets"')
  })
})

describe('a comparison', () => {
  test('marks what was added and removed by sign, word and element', () => {
    const html = markup(<DiffText segments={diffTexts('总投资1000万美元', '总投资1200万美元')} />)
    expect(html).toMatch(
      new RegExp(`<del [^>]*>.*${t('desk.diff.removedMark')}.*${t('desk.diff.removed')}.*1000</del>`),
    )
    expect(html).toMatch(new RegExp(`<ins [^>]*>.*${t('desk.diff.addedMark')}.*${t('desk.diff.added')}.*1200</ins>`))
  })

  test('of two that say the same says so', () => {
    expect(markup(<CompareView fields={[]} files={{}} kind="cases" names={{}} />)).toContain(t('desk.diff.none'))
  })

  test('names an entry that came, and its members', () => {
    const fields = [
      { field: 'figures.0.amount', before: null, after: '5', entry: 'added' as const, segments: diffTexts('', '5') },
    ]
    const html = markup(<CompareView fields={fields} files={{}} kind="cases" names={{}} />)
    expect(html).toContain(t('desk.diff.entry.added'))
    expect(html).toContain(t('fields.figures.amount' as never))
  })

  test('is reached by a link; the present view is named as such', () => {
    const base = { name: 'live' as const, revision: 'a', number: 1 }
    const html = markup(<ViewLinks bases={[base]} chosen={base} id="1" kind="cases" />)
    expect(html).toContain('href="/admin/collections/cases/1"')
    expect(html).toMatch(/aria-current="page"[^>]*href="\/admin\/collections\/cases\/1\?compare=live"/)
    expect(markup(<ViewLinks bases={[]} chosen={null} id="1" kind="cases" />)).toBe('')
  })
})
