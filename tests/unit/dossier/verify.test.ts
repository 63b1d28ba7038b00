/** A dossier that was altered anywhere is not whole; what a forger makes anew has to agree with itself. */
import { describe, expect, it } from 'vitest'
import { jsonText } from '../../../src/dossier/manifest'
import { verifySource } from '../../../src/dossier/verify/verify'
import { whole } from '../../../src/dossier/zip/write'
import { chance } from '../../support/chance'
import { dossierParts, forged, foundIn, inMemory, partsOf, sealed, sha, zipped } from '../../support/dossiers'

const story = () => sealed(partsOf(dossierParts()))

describe('a dossier as it was made', () => {
  it('is whole', async () => {
    const bytes = await story()
    const { problems, story: told, sha256, size } = await verifySource(inMemory(bytes))
    expect(problems).toEqual([])
    expect({ ...told, sha256, size }).toMatchObject({
      title: '二稿',
      revisions: 2,
      sha256: sha(bytes),
      size: bytes.length,
    })
    expect(told?.log?.entries).toBe(11)
  })
  it('is the same bytes each time', async () => expect(await story()).toEqual(await story()))
})

describe('one byte', () => {
  it('of 200 random places is another: found, each of them; so are those of the first header, of the list and the end', async () => {
    const bytes = await story()
    const random = chance(200)
    const list = bytes.readUInt32LE(bytes.length - 6)
    const places = [
      ...Array.from({ length: 200 }, () => Math.floor(random.next() * bytes.length)),
      ...Array.from({ length: 45 }, (_, at) => at),
      ...Array.from({ length: 130 }, (_, at) => list + at),
      ...Array.from({ length: 90 }, (_, at) => bytes.length - 1 - at),
    ]
    const silent: number[] = []
    for (const at of places) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      if ((await foundIn(changed)).length === 0) silent.push(at)
    }
    expect(silent).toEqual([])
  })
  it('is too few or too many: found, wherever', async () => {
    const bytes = await story()
    const random = chance(7)
    for (let times = 0; times < 50; times++) {
      const at = Math.floor(random.next() * (bytes.length + 1))
      const more = Buffer.concat([bytes.subarray(0, at), Buffer.of(0), bytes.subarray(at)])
      expect(await foundIn(more), `more at ${at}`).not.toEqual([])
      if (at < bytes.length)
        expect(await foundIn(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])), `less ${at}`).not.toEqual(
          [],
        )
    }
  })
  it.each([
    ['content audit/entries.json', '"event": "story'],
    ['manifest manifest.json', '"holds": "story"'],
    ['content README.txt', '说明'],
  ])('is told as %s', async (problem, words) => {
    const bytes = await story()
    const changed = Buffer.from(bytes)
    const at = bytes.indexOf(words)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(await foundIn(changed)).toEqual([problem])
  })
})

describe('cut off, or not a dossier at all', () => {
  it.each([0, 1, 21, 22, 100])('%i bytes of it', async (length) => {
    expect(await foundIn((await story()).subarray(0, length))).toEqual(['end'])
  })
  it('noise', async () => {
    const random = chance(3)
    const noise = Buffer.from(Array.from({ length: 5000 }, () => Math.floor(random.next() * 256)))
    expect(await foundIn(noise)).toEqual(['end'])
  })
  it('an archive without a manifest', async () => {
    expect(await foundIn(await zipped(partsOf(dossierParts())))).toEqual(['missing manifest.json'])
  })
  it('with something before it, or behind', async () => {
    const bytes = await story()
    expect(await foundIn(Buffer.concat([Buffer.from('#!'), bytes]))).not.toEqual([])
    expect(await foundIn(Buffer.concat([bytes, Buffer.from('PK')]))).toEqual(['end'])
  })
})

describe('made anew around a change', () => {
  const CANONICAL = 'revisions/001/canonical.json'
  it.each<[string, string, (text: string) => string, string[]]>([
    ['a text', CANONICAL, (text) => text.replace('一稿', '改稿'), [`revisionHash ${CANONICAL}`]],
    [
      'a file that a revision names',
      'revisions/001/revision.json',
      (text) => text.replace('"m1"', '"m2"'),
      ['revisionFacts revisions/001/revision.json'],
    ],
    ['an entry', 'audit/entries.json', (text) => text.replace('"unitReview"', '"published"'), ['entryHash 2']],
    [
      'the root of the log',
      'audit/log.json',
      (text) => text.replace(/"root": "[0-9a-f]{4}/, '"root": "0000'),
      ['entryPlace 2', 'entryPlace 3', 'entryPlace 11'],
    ],
    [
      'a review of another revision',
      'reviews.json',
      (text) => text.replace(/"revision": "[0-9a-f]{64}"/, `"revision": "${sha('x')}"`),
      ['unknownRevision reviews.json', 'review reviews.json 1'],
    ],
    ['no JSON', 'story.json', () => '{', ['shape story.json']],
    ['JSON of another form', 'audit/log.json', () => '[]', ['shape audit/log.json']],
    ['JSON as deep as can be', 'reviews.json', () => '['.repeat(20_000_000), ['tooLarge reviews.json']],
  ])('%s', async (_, name, change, problems) => {
    expect(await foundIn(await forged(name, change))).toEqual(problems)
  })

  it('an entry that is left out, and its path', async () => {
    const parts = dossierParts()
    const entries = JSON.parse(String(parts.get('audit/entries.json'))) as { seq: number }[]
    parts.set('audit/entries.json', Buffer.from(jsonText(entries.filter(({ seq }) => seq !== 3))))
    expect(await foundIn(await sealed(partsOf(parts)))).toEqual(['entryPlace audit/log.json', 'review reviews.json 1'])
  })
  it('an entry of another story, and entries in another order', async () => {
    const parts = dossierParts()
    const entries = JSON.parse(String(parts.get('audit/entries.json'))) as object[]
    parts.set('audit/entries.json', Buffer.from(jsonText([entries[1], entries[0], entries[2]])))
    expect(await foundIn(await sealed(partsOf(parts)))).toContain('entryOrder 2')
    const other = dossierParts()
    other.set('story.json', Buffer.from(String(other.get('story.json')).replace('"id": "7"', '"id": "8"')))
    expect(await foundIn(await sealed(partsOf(other)))).toEqual(
      expect.arrayContaining(['entryStory 2', 'revisionForm revisions/001/canonical.json']),
    )
  })
  it('a file less, a file more, a file by another name', async () => {
    const less = dossierParts()
    less.delete('revisions/002/sheet.docx')
    expect(await foundIn(await sealed(partsOf(less)))).toEqual(['missing revisions/002/sheet.docx'])
    const more = dossierParts().set('revisions/002/more.docx', Buffer.from('x'))
    expect(await foundIn(await sealed(partsOf(more)))).toEqual(['unlisted revisions/002/more.docx'])
    const file = [...dossierParts()].find(([name]) => name.startsWith('media/'))
    const renamed = dossierParts()
    renamed.delete(file?.[0] ?? '')
    renamed.set(`media/${sha('x')}.png`, file?.[1] ?? Buffer.alloc(0))
    expect(await foundIn(await sealed(partsOf(renamed)))).toEqual([`mediaName media/${sha('x')}.png`])
    const spare = dossierParts().set(`media/${sha('y')}.png`, Buffer.from('y'))
    expect(await foundIn(await sealed(partsOf(spare)))).toEqual([`unlisted media/${sha('y')}.png`])
  })
  it('a part that the manifest does not list', async () => {
    const bytes = await story()
    const parts = [...dossierParts()]
    const manifest = bytes.subarray(bytes.indexOf('{\n  "files"'), bytes.lastIndexOf('}\n') + 2)
    const all = [...parts, ['zz.txt', Buffer.from('z')] as const, ['manifest.json', manifest] as const]
    expect(await foundIn(await zipped(all.map(([name, part]) => whole(name, part))))).toEqual(['unlisted zz.txt'])
  })
})
