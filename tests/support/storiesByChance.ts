/** Stories by chance: every node that the editor has, every fact that a document states. The same seed, the same story. */
import type { Figure, LexicalNode, StoryContent } from '../../src/editorial/rules/content'
import type { Kind } from '../../src/editorial/rules/kinds'
import type { PublicMedia } from '../../src/editorial/rules/publication'
import {
  INDICATORS,
  METHODS,
  NEWS_FORMS,
  PROJECT_KINDS,
  PROJECT_STAGES,
  UNITS_OF_MEASURE,
} from '../../src/editorial/rules/values'
import { chance, type Chance } from './chance'
import { pictureOf } from './wordStories'

export const STORY_MADE: readonly Kind[] = ['cases', 'speeches', 'notices', 'news', 'campaigns']
const FORMATS = [0, 0, 0, 1, 2, 4, 8, 32, 64, 3, 1 | 2 | 4 | 8, 1 | 64, 8 | 32]
/** Words that a reader of documents could take for something else, signs of every plane, spaces within. */
const WORDS = [
  '招商引资',
  '“一号工程”——全力推进',
  '（2023年上半年）',
  '１００％ ＡＢ',
  '总投资1000万美元，用地120亩。',
  '𠮷野家与𬭚𫓧厂',
  '😀👩‍🔬🇨🇳',
  'Shengzhou & <Partners> "GmbH"',
  '一、不是标题',
  '（一）也不是标题',
  '1.也不是',
  '附：材料',
  '﹃直排﹄︵引号︶',
  'a  b   c',
  '图为签约现场',
  'é à ﷽ Ωμέγα',
  '2023年7月5日前',
  '同志们：',
  '[1]',
  '《办法》第三条；',
  '嵊州　新昌',
]
const ADDRESSES = ['https://example.com/a?b=1&c=2#d', 'http://例子.example/路', 'mailto:a@example.com']
const NAMES = ['王明', '李　强', '欧阳春', '约翰·史密斯']
const POSTS = ['市长', '市委 常委、副市长', '经济开发区管委会主任']
const DAYS = ['2023-07-05', '2024-02-29', '2023-12-31']

class Maker {
  readonly chance: Chance
  readonly media: PublicMedia[] = []
  #notes = 0

  constructor(seed: number) {
    this.chance = chance(seed)
  }

  upTo(most: number): number {
    return Math.floor(this.chance.next() * (most + 1))
  }
  times<T>(most: number, make: (index: number) => T, least = 0): T[] {
    return Array.from({ length: least + this.upTo(most - least) }, (_, index) => make(index))
  }
  maybe<T>(make: () => T): T | undefined {
    return this.chance.oneIn(2) ? make() : undefined
  }
  words(): string {
    return this.times(3, () => this.chance.of(WORDS), 1).join('')
  }

  text(): LexicalNode {
    return { type: 'text', text: this.chance.oneIn(8) ? ' ' : this.words(), format: this.chance.of(FORMATS) }
  }
  link(): LexicalNode {
    const fields = { linkType: 'custom', url: this.chance.of(ADDRESSES), newTab: this.chance.oneIn(2) }
    return { type: this.chance.oneIn(3) ? 'autolink' : 'link', fields, children: this.times(2, () => this.text(), 1) }
  }
  inlines(): LexicalNode[] {
    return this.times(5, () => {
      const by = this.upTo(11)
      if (by === 0) return this.link()
      if (by === 1) return { type: 'linebreak' }
      if (by === 2) return { type: 'tab' }
      return this.text()
    })
  }
  paragraph(): LexicalNode {
    return { type: 'paragraph', format: this.chance.of(['', '', '', 'center', 'right']), children: this.inlines() }
  }
  heading(): LexicalNode {
    const number = this.chance.of(['', '一、', '（二）', '3.', '（4）', '第一章　'])
    const children = [
      { type: 'text', text: number + this.words(), format: this.chance.of([0, 0, 1]) },
      ...this.inlines(),
    ]
    return {
      type: 'heading',
      tag: this.chance.of(['h2', 'h3', 'h4']),
      format: this.chance.of(['', '', 'center']),
      children,
    }
  }
  quote(): LexicalNode {
    return { type: 'quote', children: this.inlines() }
  }
  list(depth = 0): LexicalNode {
    const listType = this.chance.of(['bullet', 'number'])
    const items = this.times(
      3,
      (): LexicalNode[] => {
        const item = { type: 'listitem', children: [{ ...this.text(), text: this.words() }, ...this.inlines()] }
        const nested = depth < 3 && this.chance.oneIn(3)
        return nested ? [item, { type: 'listitem', children: [this.list(depth + 1)] }] : [item]
      },
      1,
    )
    return { type: 'list', listType, start: listType === 'number' ? 1 + this.upTo(9) : 1, children: items.flat() }
  }
  upload(): LexicalNode {
    if (this.media.length > 0 && this.chance.oneIn(4)) return { ...UPLOAD, value: this.chance.of(this.media).id }
    return { ...UPLOAD, value: this.picture().id }
  }
  picture(): PublicMedia {
    const isMap = this.chance.oneIn(4)
    const file = pictureOf(`m${this.media.length + 1}`, {
      alt: this.chance.of(['签约现场', 'IMG_0001.jpg', 'C:\\图片\\会场.png', '图 1']),
      caption: this.maybe(() => this.words()),
      credit: this.maybe(() => this.chance.of(NAMES)),
      ...(isMap && { isMap, mapNumber: '浙S〔2023〕1号' }),
    })
    this.media.push(file)
    return file
  }
  table(): LexicalNode {
    const [rows, columns] = [2 + this.upTo(3), 2 + this.upTo(3)]
    const heads = this.upTo(1)
    const taken = new Set<string>()
    const children = Array.from({ length: rows }, (_, y): LexicalNode => {
      const cells: LexicalNode[] = []
      for (let x = 0; x < columns; x++) {
        if (taken.has(`${y},${x}`)) continue
        const free = (at: number) => at < columns && !taken.has(`${y},${at}`)
        const colSpan = this.chance.oneIn(5) && free(x + 1) ? 2 : 1
        // The first column stays whole: a row without a cell of its own is none.
        const rowSpan = x > 0 && y >= heads && y + 1 < rows && this.chance.oneIn(5) ? 2 : 1
        for (let dy = 0; dy < rowSpan; dy++) for (let dx = 0; dx < colSpan; dx++) taken.add(`${y + dy},${x + dx}`)
        cells.push({
          type: 'tablecell',
          colSpan,
          rowSpan,
          headerState: y < heads ? (x === 0 ? 3 : 2) : this.chance.oneIn(6) ? 1 : 0,
          children: this.times(2, () => this.inCell()),
        })
      }
      return { type: 'tablerow', children: cells }
    })
    return { type: 'table', children }
  }
  inCell(): LexicalNode {
    const by = this.upTo(9)
    if (by === 0) return this.list(2)
    if (by === 1) return this.quote()
    if (by === 2) return this.upload()
    if (by === 3) return this.heading()
    return this.paragraph()
  }
  block(): LexicalNode {
    const makers = [
      () => this.paragraph(),
      () => this.paragraph(),
      () => this.paragraph(),
      () => this.heading(),
      () => this.quote(),
      () => this.list(),
      () => this.table(),
      () => this.upload(),
      () => this.noted(),
      (): LexicalNode => ({ type: 'horizontalrule' }),
    ]
    return this.chance.of(makers)()
  }
  noted(): LexicalNode {
    this.#notes += 1
    const mark: LexicalNode = { type: 'text', text: `[${this.#notes}]`, format: 64 }
    return { type: 'paragraph', children: [{ type: 'text', text: this.words(), format: 1 }, mark, ...this.inlines()] }
  }
  /** A rule and the notes that the text has marked. */
  notes(): LexicalNode[] {
    const notes = Array.from({ length: this.#notes }, (_, index): LexicalNode => {
      const mark: LexicalNode = { type: 'text', text: `[${index + 1}]`, format: 64 }
      const rest = [{ type: 'text', text: this.words(), format: this.chance.of(FORMATS) }, ...this.inlines()]
      return { type: 'paragraph', children: [mark, { type: 'text', text: ' ', format: 0 }, ...rest] }
    })
    return notes.length > 0 ? [{ type: 'horizontalrule' }, ...notes] : []
  }

  figure(): Figure {
    const indicator = this.chance.of(INDICATORS)
    return {
      indicator,
      ...(indicator === 'other' ? { label: '签约项目' } : this.chance.oneIn(3) && { label: '其中外资' }),
      amount: this.chance.of(['1000', '7000.5', '0.05', '12', '123456789.25', '0']),
      unit: this.maybe(() => this.chance.of(UNITS_OF_MEASURE)),
      kind: this.maybe(() => this.chance.of(['target', 'actual'])),
      asOf: this.maybe(() => this.chance.of(DAYS)),
      period: this.maybe(() => this.chance.of(['2023年上半年', '2023年', '一季度'])),
    }
  }
}

const UPLOAD = { type: 'upload', relationTo: 'media' }

/** Facts of a kind, beside those of every kind. */
const OWN_FACTS: Record<Kind, (make: Maker) => Partial<StoryContent>> = {
  cases: (make) => ({
    project: {
      name: '光伏组件项目',
      investor: make.maybe(() => '浙江（香港）有限公司'),
      investorOrigin: make.maybe(() => '香港'),
      industry: make.maybe(() => '新能源'),
      kind: make.maybe(() => make.chance.of(PROJECT_KINDS)),
      method: make.maybe(() => make.chance.of(METHODS)),
      park: make.maybe(() => '经济开发区'),
    },
    introducedBy: { contributors: make.times(3, () => make.chance.of(NAMES)) },
    timeline: make.times(3, () => ({
      stage: make.maybe(() => make.chance.of(PROJECT_STAGES)),
      date: make.chance.of(DAYS),
      note: make.maybe(() => make.words()),
    })),
    quotes: make.times(2, () => ({
      text: make.words(),
      speaker: make.chance.of(NAMES),
      post: make.maybe(() => make.chance.of(POSTS)),
    })),
    lessons: make.times(3, () => make.words()),
  }),
  speeches: (make) => ({
    documentDate: make.maybe(() => make.chance.of(DAYS)),
    speaker: make.chance.of(NAMES),
    post: make.maybe(() => make.chance.of(POSTS)),
    occasion: make.maybe(() => '全市第二次招商引资工作汇报交流会'),
    place: make.maybe(() => '嵊州国际会展中心'),
    textStatus: make.chance.of(['full', 'excerpt', 'transcript', undefined]),
  }),
  notices: (make) => ({
    documentDate: make.maybe(() => make.chance.of(DAYS)),
    issuer: make.maybe(() => make.chance.of(['市招商引资工作领导小组', '市政府办公室'])),
    documentNumber: '嵊招商〔2023〕12号',
    addressees: make.maybe(() => '各乡镇人民政府，各街道办事处，市级各部门'),
  }),
  news: (make) => ({
    form: make.chance.of(NEWS_FORMS),
    eventDate: make.maybe(() => make.chance.of(DAYS)),
    place: make.maybe(() => '嵊州国际会展中心'),
    dateline: make.maybe(() => '本报嵊州7月5日电'),
  }),
  campaigns: () => ({}),
}

export interface StoryMade {
  kind: Kind
  content: StoryContent
  media: PublicMedia[]
}

/** A story of this kind. */
export function storyByChance(kind: Kind, seed: number): StoryMade {
  const make = new Maker(seed)
  const body = { root: { type: 'root', children: [...make.times(9, () => make.block()), ...make.notes()] } }
  const hasCover = kind !== 'speeches' && kind !== 'notices' && make.chance.oneIn(2)
  const cover = hasCover ? make.picture().id : undefined
  const attachments =
    kind === 'campaigns' ? [] : make.times(2, (index) => ({ file: `f${index}`, title: `清单${index + 1}：项目表` }))
  const files = attachments.map(({ file }) => pictureOf(file, { url: `/${file}.pdf`, mimeType: 'application/pdf' }))
  const official = kind === 'speeches' || kind === 'notices'
  const content: StoryContent = {
    title: make.chance.of([
      '一次普通的报道',
      '关于做好招商引资工作的通知',
      '在总结会上的讲话。',
      '１：“担保”公司落户',
      '讲 话',
    ]),
    kicker: make.maybe(() => '招商引资“一号工程”'),
    subtitle: make.maybe(() => '——记担保公司落户'),
    [kind === 'campaigns' ? 'lead' : 'body']: body,
    cover,
    attachments,
    figures: make.times(3, () => make.figure()),
    ...(official
      ? {}
      : { summary: make.maybe(() => make.words()), source: '市融媒体中心', keywords: make.times(3, () => '招商引资') }),
    ...(make.chance.oneIn(4) && {
      origin: 'reprint' as const,
      source: '浙江日报',
      sourceUrl: 'https://example.com/1',
      sourcePublishedAt: '2023-07-01',
    }),
    ...OWN_FACTS[kind](make),
  }
  return { kind, content, media: [...make.media, ...files] }
}
