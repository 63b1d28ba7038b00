/** Stories in which the checks find nothing, to be spoiled one thing at a time. */
import { DEFAULT_BOOK, runChecks, type RuleBook, type Surroundings } from '../../../src/editorial/rules/checks'
import type { LexicalNode, MediaFacts, RichText, StoryContent, Subject } from '../../../src/editorial/rules/content'
import type { Issue } from '../../../src/editorial/rules/issues'
import type { Kind } from '../../../src/editorial/rules/kinds'
import { describeCheck } from '../../../src/messages/checks'

export const text = (value: string, format = 0): LexicalNode => ({ type: 'text', text: value, format, version: 1 })
export const node = (type: string, ...children: LexicalNode[]): LexicalNode => ({ type, version: 1, children })
export const rich = (...children: LexicalNode[]): RichText => ({ root: { type: 'root', children } })
export const paragraphs = (...lines: string[]): RichText => rich(...lines.map((line) => node('paragraph', text(line))))

const image = (id: string): MediaFacts => ({
  id,
  sha256: '0'.repeat(64),
  mimeType: 'image/jpeg',
  filesize: 1,
  alt: '签约现场',
  rightsHolder: '演示单位',
})

const SOUND: Record<Kind, StoryContent> = {
  cases: {
    title: '群团组织引来担保公司',
    body: paragraphs('工商联盯住线索不放。'),
    project: { name: '担保公司', investor: '演示投资方', method: 'everyone' },
    introducedBy: { unit: 'u1' },
    timeline: [{ stage: 'signed', date: '2023-07-05' }],
    figures: [{ indicator: 'totalInvestment', amount: '1000', unit: 'usd10k', kind: 'actual', asOf: '2023-07-05' }],
    consent: { status: 'given', by: '演示人', date: '2023-07-01', file: 'f1' },
  },
  speeches: {
    title: '在全市招商引资会议上的讲话',
    body: paragraphs('下面我讲三点。'),
    speaker: '演示人',
    occasion: '全市招商引资会议',
    documentDate: '2023-07-05',
    cleared: { by: '演示人', date: '2023-07-06' },
  },
  notices: {
    title: '关于报送典型案例的通知',
    body: paragraphs('请各单位报送。'),
    issuer: '一号办',
    documentDate: '2023-07-05',
  },
  news: {
    title: '工商联走访会员企业',
    body: paragraphs('工商联走访会员企业，记下线索。'),
    form: 'message',
    eventDate: '2023-07-05',
    place: '经济开发区',
  },
  campaigns: { title: '树立好典型' },
}

/** A sound story of a kind, with some members replaced; images `i1`, `i2` are sound, `d1` is a document. */
export const story = (kind: Kind, change: Partial<StoryContent> = {}, media: Partial<MediaFacts>[] = []): Subject => ({
  kind,
  content: { ...SOUND[kind], ...change },
  media: [
    image('i1'),
    image('i2'),
    { ...image('d1'), mimeType: 'application/pdf', alt: undefined, rightsHolder: undefined },
  ].map((facts) => ({ ...facts, ...media.find(({ id }) => id === facts.id) })),
})

export const issuesOf = (
  subject: Subject,
  check?: string,
  book: Partial<RuleBook> = {},
  around?: Surroundings,
): Issue[] =>
  runChecks(subject, describeCheck, { ...DEFAULT_BOOK, ...book }, around).filter(
    (issue) => !check || issue.check === check,
  )

/** The plain text that an issue points at. */
export const marked = (value: string, { position }: Issue): string => value.slice(position.start, position.end)
