/** The picture of a page: how its lines are broken, what it looks like as a file, where it stands. */
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../../src/editorial/rules/kinds'
import { isCardOf, isMadeAtOnce, keptAddress } from '../../../src/delivery/pages/addresses'
import { drawCard } from '../../../src/site/card/draw'
import { linesOf, widthOf } from '../../../src/site/card/lines'
import { HOME_CARD, isCardAddress, storyCardPath } from '../../../src/site/cardPaths'
import { isPageAddress } from '../../../src/site/paths'
import { bareCase } from '../../../src/site/components/CaseArticle/examples'
import { homeCard, storyCard } from '../../../src/site/present/card'

const LONG =
  '石景湾大桥建成通车：“两岸三地”一小时生活圈正式形成，惠及沿线120万名群众，带动产业园区实际到位资金1000万美元'
const DAY = '2026-11-23'
const card = (title: string) => ({ title, site: '典型', column: '典型案例', below: '市融媒体中心', day: DAY })

describe('the lines of a title', () => {
  it('hold the whole of it where there is room', () => {
    const lines = linesOf(LONG, 17, 4)
    expect(lines.join('')).toBe(LONG)
    expect(lines.length).toBe(4)
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(17)
  })
  it('are four at most, the last one with an ellipsis, and no part of a number', () => {
    for (const width of [8, 9, 10, 11, 12]) {
      const lines = linesOf(LONG, width, 4)
      expect(lines).toHaveLength(4)
      expect(lines.join('')).toMatch(/[^\d，。：“]…$/)
      expect(LONG.startsWith(lines.join('').slice(0, -1))).toBe(true)
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
    }
    expect(linesOf('实际到位资金1000万美元', 10, 1)).toEqual(['实际到位资金…'])
  })
  it('neither begin with a mark that closes nor end with one that opens', () => {
    for (let width = 6; width < 18; width++)
      for (const line of linesOf(LONG, width, 20)) {
        expect(line).not.toMatch(/^[，。：）》”]/)
        expect(line).not.toMatch(/[（《“]$/)
      }
  })
  it('break what is longer than a line, and know no sign that nobody sees', () => {
    expect(linesOf('W'.repeat(30), 10, 9).join('')).toBe('W'.repeat(30))
    expect(linesOf('甲\u202e乙\u0000丙\n\n丁\u200b', 20, 4)).toEqual(['甲乙 丙 丁'])
    expect(linesOf('\u200b\u0007 ', 20, 4)).toEqual([''])
  })
})

describe('the picture', () => {
  const size = async (bytes: Buffer) => {
    const { format, width, height } = await sharp(bytes).metadata()
    return [format, width, height]
  }
  const pixels = (bytes: Buffer) => sharp(bytes).removeAlpha().raw().toBuffer()

  it('is a PNG of 1200 × 630, light, with what it says as text, and another one for another title', async () => {
    const [one, again, other] = [await drawCard(card('甲')), await drawCard(card('甲')), await drawCard(card('乙'))]
    expect(await size(one)).toEqual(['png', 1200, 630])
    expect(one.length).toBeLessThan(60_000)
    expect(one.equals(again)).toBe(true)
    expect((await pixels(one)).equals(await pixels(other))).toBe(false)
    for (const said of ['甲', '典型案例', '市融媒体中心', DAY]) expect(one.includes(said)).toBe(true)
  })
  it('has glyphs for Chinese: two signs that a face does not know would look alike', async () => {
    const [one, other] = await Promise.all(['骨', '鑫'].map((title) => drawCard({ title }).then(pixels)))
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false)
  })
  it.each([
    '<span foreground="red">甲</span>',
    '甲 & 乙 <b',
    '&#x26;&lt;',
    '\'"</span>',
    '\ud800甲\u0000\u0008',
    '\u200b',
    '',
    '👨‍👩‍👧 العربية ' + 'W'.repeat(300),
    '典'.repeat(2000),
  ])('draws any title as plain text: %j', async (title) => {
    expect(await size(await drawCard({ ...card(title), site: title, below: title, column: title }))).toEqual([
      'png',
      1200,
      630,
    ])
  })
  it('shows markup as it is written, and does not obey it', async () => {
    const [marked, plain] = await Promise.all(['<s>甲</s>', '甲'].map((title) => drawCard({ title }).then(pixels)))
    expect(marked?.equals(plain ?? Buffer.alloc(0))).toBe(false)
  })
  it('says site, column, title, unit and day; of home its name and who runs it', () => {
    expect(storyCard({ siteName: '某网' }, bareCase, '某单位')).toEqual({
      title: bareCase.card.title,
      site: '某网',
      column: '典型案例',
      below: '某单位',
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    expect(homeCard({ siteName: '某网', organizer: '某部' })).toEqual({ title: '某网', below: '某部' })
    expect(homeCard({}).below).toMatch(/./)
  })
})

const asked = (url: string) => keptAddress({ url, method: 'GET', headers: { host: '127.0.0.1:3000' } } as never)

describe('the address of a picture', () => {
  const REVISION = '0123456789abcdef'.repeat(4)

  it('is one of an edition, and kept as pages are, though it is none', () => {
    for (const address of [HOME_CARD, ...KINDS.map((kind) => storyCardPath(kind, 'a-1', REVISION))]) {
      expect(isCardAddress(address)).toBe(true)
      expect(isPageAddress(address)).toBe(false)
      expect(isMadeAtOnce(address)).toBe(false)
      expect(asked(address)).toBe(address)
    }
    expect(storyCardPath('cases', 'a', REVISION)).not.toBe(storyCardPath('cases', 'a', `f${REVISION.slice(1)}`))
  })
  it.each([
    '/og/cases/a/0123456789ab.png?x=1',
    '/og/cases/a/0123456789AB.png',
    '/og/cases/a/0123456789abc.png',
    '/og/cases/../0123456789ab.png',
    '/og/users/a/0123456789ab.png',
    '/og/cases/a.png',
    '/og/home.png?x=1',
    '/hant/og/home.png',
  ])('is not %s', (address) => expect([isCardAddress(address), asked(address)]).toEqual([false, null]))
  it('tells whose it is', () => {
    const address = storyCardPath('cases', 'a-1', REVISION)
    expect(isCardOf(address, [{ kind: 'cases', slug: 'a-1' }])).toBe(true)
    expect(isCardOf(address, [{ kind: 'cases', slug: 'a' }])).toBe(false)
    expect(isCardOf(address, [{ kind: 'news', slug: 'a-1' }])).toBe(false)
    expect(isCardOf('/cases/a-1', [{ kind: 'cases', slug: 'a-1' }])).toBe(false)
  })
})
