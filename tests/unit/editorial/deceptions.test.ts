/** Words that read otherwise than they are, and words that merely look odd. */
import { describe, expect, it } from 'vitest'
import { deceptionsIn } from '../../../src/editorial/rules/deceptions'

const link = (words: string, url: string) => ({
  root: { type: 'root', children: [{ type: 'link', fields: { url }, children: [{ type: 'text', text: words }] }] },
})
const inTitle = (title: string) => deceptionsIn('news', { title }).map(({ kind, detail }) => [kind, detail])
const inLink = (words: string, url: string) =>
  deceptionsIn('news', { title: '题', body: link(words, url) }).map(({ kind, detail }) => [kind, detail])

describe('what deceives is named', () => {
  it.each([
    ['正\u202e文', 'turned', 'U+202E'],
    ['正\u200f文', 'turned', 'U+200F'],
    ['正\u200b文', 'unseen', 'U+200B'],
    ['正\ufeff文', 'unseen', 'U+FEFF'],
    ['\u0410pple 公司', 'lookAlike', 'U+0410'],
    ['\u0421\u041e\u0421 集团', 'lookAlike', 'U+0421 U+041E'],
    ['⼯作⼈员', 'lookAlike', 'U+2F2F U+2F08'],
    ['市ロ岸办', 'lookAlike', 'U+30ED'],
  ])('%j: %s', (title, kind, detail) => expect(inTitle(title)).toEqual([[kind, detail]]))

  it.each([
    ['www.gov.cn', 'https://gov.example.com/', 'gov.example.com'],
    ['https://www.gov.cn/x', 'https://evil.example/', 'evil.example'],
  ])('a link %s that leads to %s', (words, url, host) => expect(inLink(words, url)).toEqual([['otherHost', host]]))
})

describe('what is as it reads is not', () => {
  it.each([
    '工商联引进5G项目',
    'α 粒子与 β 射线',
    'Москва 与本市',
    '❤️ 活动',
    '口岸、工作、二〇二三',
    'カタカナ',
    'AI+政务',
  ])('%s', (title) => expect(inTitle(title)).toEqual([]))
  it.each([
    ['www.gov.cn', 'https://gov.cn/a'],
    ['政府网站', 'https://evil.example/'],
    ['12.5%', 'https://a.example/'],
    ['www.gov.cn', '/cases/x'],
  ])('a link %s to %s', (words, url) => expect(inLink(words, url)).toEqual([]))
})

it('ends where there are too many, and is quick over a long text', () => {
  expect(deceptionsIn('news', { title: '\u0410a '.repeat(50_000) })).toHaveLength(20)
})
