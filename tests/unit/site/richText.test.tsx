import { describe, expect, it } from 'vitest'
import type { LexicalNode } from '../../../src/editorial/rules/content'
import { photograph } from '../../../src/site/components/Picture/examples'
import { RichText } from '../../../src/site/components/RichText'
import {
  everything,
  heading,
  hostile,
  link,
  paragraph,
  rich,
  text,
} from '../../../src/site/components/RichText/examples'
import { externalLinks, safeHref } from '../../../src/site/present/links'
import { markup, words } from './markup'

const html = markup(<RichText rich={everything} media={[photograph]} />)

describe('a text', () => {
  it.each([
    ['bold', '<strong>专业招商</strong>'],
    ['emphasis', '<em>全民发动</em>'],
    ['struck', '<s>（原文如此）</s>'],
    ['raised', '<sup>注</sup>'],
    ['a heading with its anchor', '<h2 id="s1">一、抓住线索</h2>'],
    ['a lower heading', '<h3 id="s2">（一）盯住项目</h3>'],
    ['a list within a list', '<li>主动出击<ul><li>会前准备</li><li>会后跟踪</li></ul></li>'],
    ['a head of a column', '<th scope="col">'],
    ['a head of a row', '<th scope="row">'],
    ['a rule', '<hr/>'],
    ['a link of this site', '<a href="/notices/yanshi">演示通知</a>'],
    ['a link of another', '<a href="https://example.com/report?a=1&amp;b=2" rel="noopener nofollow">演示报道</a>'],
  ])('shows %s', (_, part) => expect(html).toContain(part))

  it('shows a picture in its real size, in several copies, with what is said below', () => {
    expect(html).toContain('width="1600" height="1000"')
    expect(html).toContain('m-photograph-480.jpg 480w')
    expect(html).toContain('loading="lazy"')
    expect(words(html)).toContain('图：演示摄影')
  })
  it('takes typed indents and blank paragraphs out', () => {
    expect(html).toContain('<p>上半年')
    expect(html).not.toContain('<p></p>')
  })
  it('is the same on every render', () => {
    expect(markup(<RichText rich={structuredClone(everything)} media={[photograph]} />)).toBe(html)
  })
  it('begins with the dateline', () => {
    const body = rich(heading('h2', '背景'), paragraph('　　首段。'))
    expect(markup(<RichText rich={body} media={[]} dateline="本报讯" />)).toContain(
      '<p><strong>本报讯\u2003</strong>首段。</p>',
    )
    expect(markup(<RichText rich={rich(heading('h2', '背景'))} media={[]} dateline="本报讯" />)).toMatch(
      /^<div class="text"><p>/,
    )
  })
  it('that is not there is nothing', () => expect(markup(<RichText media={[]} />)).toBe(''))
})

describe('a hostile text', () => {
  const page = markup(<RichText rich={hostile} media={[photograph]} />)
  it('keeps its words and loses its power', () => {
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<a ')
    expect(words(page)).toContain('脚本地址')
    expect(words(page)).toContain('内部链接')
  })
  it('shows no unknown node and no file that is not public with it', () => {
    expect(page).not.toMatch(/secret-id|整块|原型|<img|not-on-this-page/)
  })
  it('ends at the depth that the gate allows', () => {
    let node: LexicalNode = text('底')
    for (let depth = 0; depth < 5000; depth++) node = { type: 'quote', children: [node] }
    expect(words(markup(<RichText rich={rich(node)} media={[]} />))).toBe('')
  })
})

describe('an address', () => {
  it.each(['https://a.example/x', 'HTTP://a.example', 'mailto:a@b.example', '/cases/x?y=1#z'])('%s is a link', (url) =>
    expect(safeHref(url)).toBe(url),
  )
  it.each([
    'javascript:alert(1)',
    ' java\nscript:x',
    '//a.example',
    '/\\a.example',
    'data:text/html,x',
    'ftp://a',
    'cases/x',
    'https://a b',
    '',
    7,
    null,
  ])('%j is none', (url) => expect(safeHref(url)).toBeUndefined())
  it('of another site is an endnote on paper', () => {
    expect(
      externalLinks(rich(paragraph(link('https://a.example/', 'a'), link('/b', 'b'), link('mailto:c@d', 'c')))),
    ).toEqual(['https://a.example/'])
  })
})
