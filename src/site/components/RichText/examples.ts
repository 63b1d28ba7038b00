/** Rich texts as `@payloadcms/richtext-lexical` stores them, and helps to write them down. */
import type { LexicalNode, RichText } from '../../../editorial/rules/content'
import { photograph } from '../Picture/examples'

export const text = (value: string, format = 0): LexicalNode => ({ type: 'text', text: value, format })
export const paragraph = (...children: (string | LexicalNode)[]): LexicalNode => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})
export const heading = (tag: string, value: string): LexicalNode => ({ type: 'heading', tag, children: [text(value)] })
export const link = (url: string, value: string): LexicalNode => ({
  type: 'link',
  fields: { linkType: 'custom', url, newTab: true },
  children: [text(value)],
})
export const item = (...children: LexicalNode[]): LexicalNode => ({ type: 'listitem', children })
export const list = (listType: 'bullet' | 'number', ...children: LexicalNode[]): LexicalNode => ({
  type: 'list',
  listType,
  start: 1,
  children,
})
const cell = (value: string, headerState = 0): LexicalNode => ({
  type: 'tablecell',
  headerState,
  children: [paragraph(value)],
})
const row = (...children: LexicalNode[]): LexicalNode => ({ type: 'tablerow', children })
export const rich = (...children: LexicalNode[]): RichText => ({ root: { type: 'root', children } })

/** One of everything that a page shows. */
export const everything = rich(
  paragraph(
    '　　上半年，',
    text('专业招商', 1),
    '加强了，',
    text('全民发动', 2),
    '有所放松',
    text('（原文如此）', 4),
    '，见',
    text('注', 64),
    '。',
  ),
  paragraph(),
  heading('h2', '一、抓住线索'),
  paragraph(
    '详见',
    link('https://example.com/report?a=1&b=2', '演示报道'),
    '和',
    link('/notices/yanshi', '演示通知'),
    '。',
  ),
  heading('h3', '（一）盯住项目'),
  list(
    'number',
    item(text('找准目标')),
    item(text('主动出击')),
    item(list('bullet', item(text('会前准备')), item(text('会后跟踪')))),
  ),
  { type: 'quote', children: [text('抓住线索不放过，盯住项目不泄气。')] },
  {
    type: 'table',
    children: [
      row(cell('演示年度', 3), cell('项目数', 2)),
      row(cell('第一年', 1), cell('12')),
      row(cell('第二年', 1), cell('20')),
    ],
  },
  { type: 'upload', relationTo: 'media', value: photograph.id },
  { type: 'horizontalrule' },
)

/** What must never become part of a page. */
export const hostile = rich(
  paragraph(
    '<script>alert(1)</script>',
    link('javascript:alert(1)', '脚本地址'),
    link('//evil.example/a', '无协议地址'),
    link('data:text/html,x', '数据地址'),
  ),
  {
    type: 'link',
    fields: { linkType: 'internal', doc: { relationTo: 'cases', value: 'secret-id' } },
    children: [text('内部链接')],
  },
  { type: 'block', fields: { html: '<b>整块</b>' } },
  { type: 'constructor', children: [text('原型')] },
  { type: 'upload', relationTo: 'media', value: 'not-on-this-page' },
)
