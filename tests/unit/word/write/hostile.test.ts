/** Content that would harm who opens a document is words in it, and nothing else. */
import { describe, expect, it } from 'vitest'
import { hostile, link, paragraph, rich, text } from '../../../../src/site/components/RichText/examples'
import { addressOf } from '../../../../src/word/write/body/link'
import { settingsOf, DEFAULTS } from '../../../../src/word/write/settings'
import { paragraphsOf, type WordParts } from '../../../support/wordParts'
import { written } from '../../../support/wordStories'

const external = (parts: WordParts) =>
  parts.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => parts.find("//rel:Relationship[@TargetMode='External']/@Target", name))

/** Every part is well-formed, and there is none that this program does not write. */
const sound = (parts: WordParts): void => {
  for (const name of parts.names.filter((each) => /\.(?:xml|rels)$/.test(each))) parts.find('/*', name)
  expect(
    parts.names.filter(
      (name) =>
        !/^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w-]+\.xml(?:\.rels)?|word\/media\/picture\d+\.\w+)$/.test(
          name,
        ),
    ),
  ).toEqual([])
}

const TEXTS = [
  '<script>alert(1)</script>',
  ']]></w:t></w:r><w:r><w:instrText>HYPERLINK "https://evil.example"</w:instrText>',
  '&xxe; &#0; <!DOCTYPE x>',
  "=cmd|'/c calc'!A0",
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
  '{ INCLUDEPICTURE "https://evil.example/a.png" }',
]

describe('a text that looks like something else', () => {
  it.each(TEXTS)('is words: %s', async (words) => {
    const parts = await written('cases', {
      title: words,
      kicker: words,
      summary: words,
      source: words,
      project: { name: words },
      figures: [{ indicator: 'other', label: words, amount: words, unit: words, asOf: words }],
      timeline: [{ stage: words, date: words, note: words }],
      quotes: [{ text: words, speaker: words }],
      lessons: [words],
      keywords: [words],
      body: rich(paragraph(words)),
    })
    sound(parts)
    expect(paragraphsOf(parts).filter((each) => each === words).length).toBeGreaterThanOrEqual(5)
    expect(parts.find('/cp:coreProperties/dc:title', 'docProps/core.xml')).toEqual([words])
    expect(external(parts)).toEqual([])
    expect(parts.find('//w:instrText | //w:object | //w:pict | //w:altChunk | //w:control')).toEqual([])
  })
})

describe('signs that no document may hold, or that turn what is read', () => {
  const signs = ['\u0000', '\u0008', '\u000b', '\u001f', '\ufffe', '\ud800', '\u202e', '\u2066', '\u200f', '\u061c']
  it.each(signs.map((sign) => [sign.charCodeAt(0).toString(16), sign]))(
    '%s is taken out, the words around it stay',
    async (_, sign) => {
      const parts = await written('speeches', {
        title: `前${sign}后`,
        speaker: `甲${sign}乙`,
        body: rich(paragraph(`前${sign}后`)),
      })
      sound(parts)
      expect(paragraphsOf(parts)).toEqual(['前后', '甲乙', '', '前后'])
      expect(parts.find('/cp:coreProperties/dc:title', 'docProps/core.xml')).toEqual(['前后'])
    },
  )
})

describe('a link', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'file:///etc/passwd',
    'file://host/share',
    '\\\\host\\share',
    '//evil.example/a',
    'data:text/html,x',
    'ms-word:ofe|u|https://evil.example',
    'vbscript:x',
    'tel:12345',
    'https://bank.example@evil.example/',
    'https://',
    'http://[bad',
    `https://a.example/${'a'.repeat(3000)}`,
  ])('is words where it leads to %s', async (url) => {
    const parts = await written(
      'speeches',
      { body: rich(paragraph(link(url, '这里'))) },
      { origin: 'https://site.example' },
    )
    expect(external(parts)).toEqual([])
    expect(paragraphsOf(parts)).toContain('这里')
  })
  it.each([
    ['https://a.example/a?b=1&c="2"', 'https://a.example/a?b=1&c=%222%22'],
    ['http://例子.example/路径', 'http://xn--fsqu00a.example/%E8%B7%AF%E5%BE%84'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['/cases/a', 'https://site.example/cases/a'],
  ])('leads to %s', async (url, target) => {
    const parts = await written(
      'speeches',
      { body: rich(paragraph(link(url, '这里'))) },
      { origin: 'https://site.example' },
    )
    expect(external(parts)).toEqual([target])
  })
  it('to a path of the site is words where the address of the site is unknown', async () => {
    expect(external(await written('speeches', { body: rich(paragraph(link('/cases/a', '这里'))) }))).toEqual([])
  })
  it('of a reprint that may not be followed is not followed', async () => {
    const parts = await written('cases', { origin: 'reprint', sourceUrl: 'javascript:alert(1)' })
    expect(external(parts)).toEqual([])
    expect(addressOf('javascript:alert(1)', 'https://site.example')).toBeUndefined()
  })
})

describe('a body', () => {
  it('with nodes that no editor offers loses them, and nothing that is text', async () => {
    const parts = await written('speeches', { body: hostile }, { origin: 'https://site.example' })
    sound(parts)
    expect(external(parts)).toEqual([])
    expect(parts.text('word/document.xml')).not.toMatch(/secret-id|not-on-this-page|整块|原型/)
    expect(paragraphsOf(parts).join()).toContain('<script>alert(1)</script>')
  })
  it('a thousand levels deep ends', async () => {
    const deep = Array.from({ length: 1000 }).reduce<ReturnType<typeof paragraph>>(
      (inner) => ({ type: 'quote', children: [inner] }),
      paragraph('最深'),
    )
    const parts = await written('speeches', { body: rich(deep, paragraph(text('浅'))) })
    sound(parts)
    expect(paragraphsOf(parts).slice(2)).toEqual(['浅'])
  })
})

describe('settings', () => {
  it('of a house are taken', async () => {
    const parts = await written(
      'speeches',
      { body: rich(paragraph('正文')) },
      {
        settings: { linePitch: 560, fonts: { body: '仿宋', title: '华文中宋' }, latin: 'Times New Roman' },
      },
    )
    const face = (id: string, script: string) =>
      parts.find(`//w:style[@w:styleId='${id}']/w:rPr/w:rFonts/@w:${script}`, 'word/styles.xml')
    expect(face('Normal', 'eastAsia')).toEqual(['仿宋'])
    expect(face('Title', 'eastAsia')).toEqual(['华文中宋'])
    expect(face('Heading1', 'eastAsia')).toEqual(['黑体'])
    expect(face('Normal', 'ascii')).toEqual(['Times New Roman'])
    expect(parts.find('//w:docGrid/@w:linePitch')).toEqual(['560'])
    expect(parts.find("//w:style[@w:styleId='Normal']/w:pPr/w:spacing/@w:line", 'word/styles.xml')).toEqual(['560'])
  })
  it.each([
    { linePitch: 0 },
    { linePitch: 560.5 },
    { linePitch: Number.NaN },
    { linePitch: 9999 },
    { fonts: { body: '' } },
    { fonts: { body: 'a"b<c' } },
    { fonts: { body: 'a\nb' } },
    { fonts: { constructor: 'x' } as never },
    { latin: ' ' },
  ])('that cannot be are as by default: %j', (chosen) => expect(settingsOf(chosen)).toEqual(DEFAULTS))
})
