/** What a story loses between its document and its draft: the closed list of ADR 0035, each line of it by an example. */
import { describe, expect, it } from 'vitest'
import type { LexicalNode, StoryContent } from '../../../src/editorial/rules/content'
import { readDocx } from '../../../src/word/read/readDocx'
import { writeStory } from '../../../src/word/write/story'
import { heading, item, link, list, paragraph, rich, text } from '../../../src/site/components/RichText/examples'
import { factsProposed } from '../../support/roundTrip'
import { shownAs } from '../../support/word'
import { DOT, pictureOf, storyOf } from '../../support/wordStories'

type Story = Parameters<typeof storyOf>
async function draftOf(...[kind, content, more]: Story) {
  const { bytes } = await writeStory(storyOf(kind, content, more))
  const draft = readDocx(bytes)
  if ('refused' in draft) throw new Error(draft.refused)
  return draft
}
const back = async (...nodes: LexicalNode[]): Promise<string[]> =>
  shownAs(
    (await draftOf('speeches', { speaker: '王明', body: rich(...nodes) }, { origin: 'https://site.example' })).body,
  )
const facts = async (kind: Story[0], content: Partial<StoryContent>, more?: Story[2]) =>
  factsProposed(await draftOf(kind, { body: rich(paragraph('正文。')), ...content }, more))

const cell = (...children: LexicalNode[]): LexicalNode => ({ type: 'tablecell', children })
const row = (...children: LexicalNode[]): LexicalNode => ({ type: 'tablerow', children })
const table = (...children: LexicalNode[]): LexicalNode => ({ type: 'table', children })
const raised = (mark: string) => text(mark, 64)

describe('of a text', () => {
  it.each<[string, LexicalNode[], string[]]>([
    ['blank paragraphs', [paragraph(), paragraph('　'), paragraph('正文')], ['p: 正文']],
    [
      'blank items of lists, whose numbers stay',
      [list('number', item(text('甲')), item(text(' ')), item(text('乙')))],
      ['number 1', '  1 甲', 'number 3', '  3 乙'],
    ],
    ['space at the ends of a line', [paragraph('　　正文 ', { type: 'linebreak' })], ['p: 正文']],
    [
      'that a link opens another window',
      [paragraph(link('https://a.example/', '报道'))],
      ['p: [报道](https://a.example/)'],
    ],
    [
      'that an address has no host',
      [paragraph(link('/notices/yanshi', '通知'))],
      ['p: [通知](https://site.example/notices/yanshi)'],
    ],
    ['links that are neither web nor mail', [paragraph(link('tel:110', '电话'))], ['p: 电话']],
    ['links that name somebody before the host', [paragraph(link('https://bank@a.example/', '银行'))], ['p: 银行']],
    ['where a quotation stands', [{ type: 'quote', format: 'center', children: [text('引语')] }], ['quote: 引语']],
    ['that a text fills its lines', [{ ...paragraph('正文'), format: 'justify' }], ['p: 正文']],
    ['that a text is above the line as well as below', [paragraph(text('注', 32 | 64))], ['p: <sub>注</sub>']],
    [
      'tables within cells',
      [table(row(cell(table(row(cell(paragraph('内'))))), cell(paragraph('外'))))],
      ['table', '  tablerow', '    cell 1×1', '      p: 内', '    cell 1×1', '      p: 外'],
    ],
    [
      'that a row is shorter',
      [table(row(cell(paragraph('甲')), cell(paragraph('乙'))), row(cell(paragraph('丙'))))],
      [
        'table',
        '  tablerow',
        '    cell 1×1',
        '      p: 甲',
        '    cell 1×1',
        '      p: 乙',
        '  tablerow',
        '    cell 1×1',
        '      p: 丙',
        '    cell 1×1',
        '      p: ',
      ],
    ],
    [
      'that a list is another, where it goes on',
      [list('number', item(text('甲'))), { ...list('number', item(text('乙'))), start: 2 }],
      ['number 1', '  1 甲', '  2 乙'],
    ],
    [
      'that a list has no item above it',
      [list('bullet', item(list('number', item(text('子')))))],
      ['number 1', '  1 子'],
    ],
    [
      'the order in which notes are numbered',
      [
        paragraph('甲', raised('[2]'), '乙', raised('[1]')),
        { type: 'horizontalrule' },
        paragraph(raised('[1]'), ' 一'),
        paragraph(raised('[2]'), ' 二'),
      ],
      ['p: 甲<sup>[1]</sup>乙<sup>[2]</sup>', 'rule', 'p: <sup>[1]</sup> 二', 'p: <sup>[2]</sup> 一'],
    ],
  ])('%s', async (_, nodes, expected) => expect(await back(...nodes)).toEqual(expected))

  it('lists deeper than Word counts lie at its last level', async () => {
    const deep = Array.from({ length: 12 }).reduce<LexicalNode>(
      (inner) => list('bullet', item(text('外')), item(inner)),
      list('bullet', item(text('最深'))),
    )
    const lines = await back(deep)
    expect(lines.at(-1)?.trim()).toMatch(/最深$/)
    expect(Math.max(...lines.map((line) => line.search(/\S/)))).toBe(18)
  })
  it('lines that the document sets by itself', async () => {
    const body = rich(heading('h2', '一、要求'), paragraph('市政府办公室'), paragraph('2023年7月5日'))
    const draft = await draftOf('notices', { issuer: '市政府办公室', documentDate: '2023-07-05', body })
    expect(shownAs(draft.body)).toEqual(['h2: 一、要求'])
    expect(factsProposed(draft)).toMatchObject({ issuer: ['市政府办公室'], documentDate: ['2023-07-05'] })
  })
})

describe('of pictures', () => {
  const body = rich(paragraph('正文'), { type: 'upload', relationTo: 'media', value: 'm1' })
  it('one that is not in the document, which is told', async () => {
    const media = [pictureOf('m1', { mimeType: 'image/webp' })]
    const draft = await draftOf('speeches', { speaker: '王明', body }, { media })
    expect(shownAs(draft.body)).toEqual(['p: 正文'])
    expect(draft.losses.map(({ code }) => code)).toContain('pictureMissing')
  })
  it('whose they are, and who may be seen in them', async () => {
    const media = [pictureOf('m1', { alt: '', caption: '签约', credit: '王明' })]
    const [picture] = (await draftOf('speeches', { speaker: '王明', body }, { media, bytesOf: async () => DOT }))
      .pictures
    expect(picture).toMatchObject({ alt: '签约', caption: '签约', credit: '王明' })
    expect(Object.keys(picture ?? {}).toSorted()).toEqual([
      'alt',
      'bytes',
      'caption',
      'credit',
      'key',
      'mimeType',
      'place',
    ])
  })
})

describe('of facts', () => {
  it('what no reader is shown of figures and stages, and zeros behind an amount', async () => {
    const evidence = { url: 'https://a.example/' }
    const figures = [
      {
        indicator: 'tax',
        amount: '1000.00',
        unit: 'cny10k',
        kind: 'actual' as const,
        evidence,
        note: '内部',
        checkedBy: '王明',
      },
    ]
    const timeline = [{ stage: 'signed', date: '2023-07-05', evidence }]
    expect(await facts('cases', { figures, timeline })).toMatchObject({
      figures: [{ indicator: 'tax', amount: '1000', unit: 'cny10k', kind: 'actual' }],
      timeline: [{ stage: 'signed', date: '2023-07-05' }],
    })
  })
  it('figures of a speech that its text does not say', async () => {
    const figures = [{ indicator: 'tax', amount: '1000', unit: 'cny10k', kind: 'actual' as const }]
    expect(await facts('speeches', { speaker: '王明', figures })).not.toHaveProperty('figures')
  })
  it('that a detail which names a time was a label', async () => {
    const figures = [{ indicator: 'tax', amount: '1', label: '上半年' }]
    expect(await facts('cases', { figures })).toMatchObject({
      figures: [{ indicator: 'tax', amount: '1', period: '上半年' }],
    })
  })
  it('that a post without a name is none', async () =>
    expect(await facts('speeches', { post: '市长' })).toMatchObject({ speaker: ['市长'] }))
  it('the unit that introduced a project, by its name', async () =>
    expect(await facts('cases', { introducedBy: { unit: 'u-gsl', contributors: ['王明'] } })).toEqual({
      title: ['工商联引进担保公司'],
      contributors: ['王明'],
      source: ['市融媒体中心'],
    }))
  it('what a publication says of itself, which is told', async () => {
    const content = { responsibleEditor: '王明', authors: [{ name: '李强', role: 'author' }] }
    const published = {
      published: '2023-07-05T00:00:00.000Z',
      address: 'https://site.example/news/a',
      correction: '更正。',
    }
    const draft = await draftOf('news', { body: rich(paragraph('正文。')), form: 'message', ...content }, published)
    expect(draft.losses.flatMap(({ code, says }) => (code === 'publicationLine' ? [says] : []))).toEqual([
      '更正：更正。',
      '发布：2023-07-05 08:00',
      '网址：https://site.example/news/a',
      expect.stringContaining('李强'),
      '责任编辑：王明',
    ])
    expect(shownAs(draft.body)).toEqual(['p: 正文。'])
  })
  it('the files of attachments, and a mark behind the name of one', async () => {
    const media = [pictureOf('f1', { url: '/a.pdf', mimeType: 'application/pdf' })]
    const attachments = [{ file: 'f1', title: '项目清单。' }]
    expect(await facts('notices', { documentNumber: '嵊招商〔2023〕1号', attachments }, { media })).toMatchObject({
      attachments: ['项目清单'],
    })
  })
  it('a list of attachments beside one that is typed', async () => {
    const media = [pictureOf('f1', { url: '/a.pdf', mimeType: 'application/pdf' })]
    const content = { body: rich(paragraph('附件：清单')), attachments: [{ file: 'f1', title: '项目清单' }] }
    expect(await facts('notices', { documentNumber: '嵊招商〔2023〕1号', ...content }, { media })).not.toHaveProperty(
      'attachments',
    )
  })
  it('the kind, where nothing of the document tells it', async () => {
    const draft = await draftOf('cases', { title: '一次普通的报道', body: rich(paragraph('正文。')) })
    expect(draft.kind).toEqual({ value: 'news', because: 'nothingElse' })
  })
  it('all that a document does not state', async () => {
    const content = {
      shortTitle: '短题',
      slug: 'a',
      urgency: 'urgent' as const,
      disclosure: 'active' as const,
      indexNumber: '1',
      topic: '招商',
      type: 'notice' as const,
      effectiveFrom: '2023-08-01',
      takeDownOn: '2024-01-01',
    }
    expect(await facts('notices', { documentNumber: '嵊招商〔2023〕1号', ...content })).toEqual({
      title: ['工商联引进担保公司'],
      documentNumber: ['嵊招商〔2023〕1号'],
    })
  })
  it('that it is a campaign: its goals stand before its text', async () => {
    const draft = await draftOf('campaigns', { goal: '引进项目', lead: rich(paragraph('导语。')) })
    expect(draft.kind.value).toBe('news')
    expect(shownAs(draft.body).slice(-1)).toEqual(['p: 导语。'])
    expect(shownAs(draft.body)).toContain('      p: 引进项目')
  })
})

describe('a document that another program has saved', () => {
  it('is read by its styles, and headings by their numbers as well', async () => {
    const { bytes } = await writeStory(
      storyOf('notices', {
        documentNumber: '嵊招商〔2023〕1号',
        body: rich(heading('h2', '一、要求'), paragraph('正文。'), paragraph('二、目标')),
      }),
    )
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate')
    const parts = unzipSync(bytes)
    const rels = strFromU8(parts['_rels/.rels'] as Uint8Array)
    const saved =
      '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>'
    const other = zipSync({
      ...parts,
      '_rels/.rels': strToU8(rels.replace('</Relationships>', `${saved}</Relationships>`)),
      'docProps/app.xml': strToU8('<Properties/>'),
    })
    const [own, changed] = [bytes, other].map((file) => readDocx(file))
    if (!own || !changed || 'refused' in own || 'refused' in changed) throw new Error('refused')
    expect(shownAs(own.body)).toEqual(['h2: 一、要求', 'p: 正文。', 'p: 二、目标'])
    expect(shownAs(changed.body)).toEqual(['h2: 一、要求', 'p: 正文。', 'h2: 二、目标'])
    expect(factsProposed(changed)).toEqual(factsProposed(own))
  })
})
