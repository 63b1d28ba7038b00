/** The file itself: the same bytes for the same story, a mark on what is not public, parts that lead to each other. */
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { isOfType } from '../../../../src/office/kind'
import { writeStory } from '../../../../src/word/write/story'
import { chosenFile } from '../../../../src/word/write/pictures'
import { guaranteeCompany } from '../../../../src/site/components/CaseArticle/examples'
import { everything, paragraph, rich } from '../../../../src/site/components/RichText/examples'
import { photograph } from '../../../../src/site/components/Picture/examples'
import { DOCX } from '../../../support/documents'
import { AT, DOT, pictureOf, storyOf, written } from '../../../support/wordStories'

const SHA = 'ab'.repeat(32)
const story = () =>
  storyOf('speeches', { body: everything, speaker: '甲' }, { media: [photograph], origin: 'https://site.example' })
const hash = async () =>
  createHash('sha256')
    .update((await writeStory(story())).bytes)
    .digest('hex')

describe('the same story', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('is the same bytes in every zone', async () => {
    const hashes = new Set<string>()
    for (const TZ of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
      process.env.TZ = TZ
      hashes.add(await hash())
    }
    expect(hashes.size).toBe(1)
  })
  it('is the same bytes as ever: who changes them makes every export of a live edition another', async () => {
    expect(await hash()).toBe('a027682b6d5ee97983f3cc5836bc3d3ddeab8266e1ffc65e5e894028ca5d94ee')
  })
  it('is other bytes with another sign in it', async () => {
    const [a, b] = await Promise.all(['甲', '乙'].map((speaker) => writeStory(storyOf('speeches', { speaker }))))
    expect(Buffer.compare(a?.bytes ?? DOT, b?.bytes ?? DOT)).not.toBe(0)
  })
})

describe('the file', () => {
  it('is a Word document by its bytes', async () => {
    expect(isOfType(DOCX, (await writeStory(story())).bytes)).toBe(true)
  })
  it('says what each of its parts is', async () => {
    const parts = await written('speeches', { body: everything }, { media: [photograph] })
    const said = parts.find('//ct:Override/@PartName', '[Content_Types].xml')
    const endings = parts.find('//ct:Default/@Extension', '[Content_Types].xml')
    const known = (name: string) => said.includes(`/${name}`) || /\.(?:rels|png|jpeg|gif)$/.test(name)
    expect(parts.names.filter((name) => name !== '[Content_Types].xml' && !known(name))).toEqual([])
    expect(said.map((name) => name.slice(1)).filter((name) => !parts.names.includes(name))).toEqual([])
    expect(endings).toEqual(['rels', 'xml', 'jpeg', 'png', 'gif'])
  })
  it('has each part that one leads to, and leads by each name once', async () => {
    const parts = await written('speeches', { body: everything }, { media: [photograph], mark: { sha256: SHA } })
    const rels = 'word/_rels/document.xml.rels'
    const targets = parts.find('//rel:Relationship[not(@TargetMode)]/@Target', rels)
    expect(targets.filter((target) => !parts.names.includes(`word/${target}`))).toEqual([])
    const ids = parts.find('//rel:Relationship/@Id', rels)
    expect(new Set(ids).size).toBe(ids.length)
    expect(parts.find('//@r:id | //@r:embed').filter((id) => !ids.includes(id))).toEqual([])
  })
  it('uses no style that it does not have', async () => {
    const { page } = guaranteeCompany
    const parts = await written('cases', page.content, { page })
    const known = parts.find('//w:style/@w:styleId', 'word/styles.xml')
    expect(
      parts.find('//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val').filter((id) => !known.includes(id)),
    ).toEqual([])
  })
  it('names the pictures that are not in it', async () => {
    const upload = { type: 'upload', relationTo: 'media', value: 'p1' }
    const made = await writeStory(
      storyOf(
        'news',
        { body: rich(upload), cover: 'p2' },
        {
          media: [pictureOf('p1'), pictureOf('p2', { url: '/gone.png' })],
          bytesOf: async (url) => (url === '/gone.png' ? undefined : DOT),
        },
      ),
    )
    expect(made.missing).toEqual(['p2'])
  })
})

describe('what is not public', () => {
  const heads = async (mark?: { number?: number; sha256: string }) => {
    const parts = await written('speeches', { body: rich(paragraph('正文')) }, { mark })
    return parts.names.filter((name) => name.startsWith('word/header')).map((name) => parts.find('//w:p', name)[0])
  }
  it('bears its number and hash on every page', async () => {
    const words = `送审稿　第3稿　校验值 ${SHA}`
    expect(await heads({ number: 3, sha256: SHA })).toEqual([words, words])
  })
  it('says that it was not submitted where it was not', async () => {
    const words = `送审稿　尚未送审　校验值 ${SHA}`
    expect(await heads({ sha256: SHA })).toEqual([words, words])
  })
  it('is all that is marked', async () => expect(await heads()).toEqual([]))
})

describe('the file of a picture', () => {
  const copy = (width: number) => ({ url: `/${width}.jpg`, width, height: width, mimeType: 'image/jpeg' })
  const large = pictureOf('p', { width: 6000, height: 6000, variants: [copy(640), copy(1920), copy(2560)] })
  it.each([
    ['the narrowest that paper cannot tell from the whole', large, '/1920.jpg'],
    ['itself where it is small', pictureOf('p', { width: 1200, variants: [copy(640)] }), '/api/media/file/p.png'],
    ['itself where no copy is wide enough', { ...large, variants: [copy(640)] }, '/api/media/file/p.png'],
    [
      'its widest copy where Word does not show it',
      { ...large, width: 1200, mimeType: 'image/webp', variants: [copy(640), copy(960)] },
      '/960.jpg',
    ],
  ])('is %s', (_, file, url) => expect(chosenFile(file)?.url).toBe(url))
  it('is none where there is none that Word shows', () =>
    expect(chosenFile(pictureOf('p', { mimeType: 'image/avif' }))).toBeUndefined())
})

it('the moment of the edition is the only one in it', async () => {
  const parts = await written('speeches', { body: rich(paragraph('正文')) })
  expect(parts.find('//dcterms:created | //dcterms:modified', 'docProps/core.xml')).toEqual([
    AT.replace('.000', ''),
    AT.replace('.000', ''),
  ])
})
