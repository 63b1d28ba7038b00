/** A file of many is whole where it holds what its list names, each as it is named, and nothing else. */
import { describe, expect, it } from 'vitest'
import { verifySource } from '../../../src/dossier/verify/verify'
import { jsonText } from '../../../src/dossier/manifest'
import { labelOf } from '../../../src/dossier/names'
import { batchOf, dossierParts, foundIn, inMemory, partsIn, partsOf, sealed, sha, zipped } from '../../support/dossiers'

const dossier = (id: string) => sealed(partsOf(dossierParts(id)))
const two = async () =>
  new Map([
    ['7', await dossier('7')],
    ['8', await dossier('8')],
  ])
type Change = (parts: Map<string, Buffer>) => void
const found = async (change: Change) => foundIn(await batchOf(await two(), change))
const list =
  (from: string | RegExp, to: string): Change =>
  (parts) => {
    const before = String(parts.get('batch.json'))
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    parts.set('batch.json', Buffer.from(after))
  }

describe('many in one file', () => {
  it('are whole where each of them is', async () => {
    const verdict = await verifySource(inMemory(await batchOf(await two())))
    expect(verdict).toMatchObject({ problems: [], holds: 'batch', dossiers: 2 })
  })
  it('are not where one is not, and it is named', async () => {
    const parts = dossierParts('7').set('revisions/001/canonical.json', Buffer.from('{}'))
    const inner = await sealed(partsOf(parts))
    expect(await foundIn(await batchOf(new Map([['7', inner]])))).toContain(
      'revisionHash news-7.zip › revisions/001/canonical.json',
    )
  })
  it('hold no others that hold many', async () => {
    const inner = await batchOf(await two())
    expect(await foundIn(await batchOf(new Map([['7', inner]])))).toEqual(['shape news-7.zip'])
  })
  it.each<[string, Change, string[]]>([
    ['one that is listed is not there', (parts) => parts.delete('news-8.zip'), ['missing news-8.zip']],
    ['the list is not there', (parts) => parts.delete('batch.json'), ['missing batch.json']],
    ['the explanation is not there', (parts) => parts.delete('README.txt'), ['missing README.txt']],
    ['a program beside them', (parts) => parts.set('evil.exe', Buffer.from('MZ')), ['unlisted evil.exe']],
    ['an archive by another ending', (parts) => parts.set('x.ZIP', Buffer.from('x')), ['unlisted x.ZIP']],
    [
      'the story of one under the name of another',
      (parts) => parts.set('news-8.zip', parts.get('news-7.zip') ?? Buffer.alloc(0)),
      ['batchHash news-8.zip', 'batchStory news-8.zip'],
    ],
    ['another hash in the list', list(/"sha256": ".{64}"/, `"sha256": "${sha('x')}"`), ['batchHash news-7.zip']],
    [
      'one listed twice',
      list('news-8.zip', 'news-7.zip'),
      ['shape batch.json', 'unlisted news-8.zip', 'batchHash news-7.zip', 'batchStory news-7.zip'],
    ],
    [
      'a list of another form',
      (parts) => parts.set('batch.json', Buffer.from('{"dossiers":[1]}')),
      ['shape batch.json'],
    ],
  ])('%s', async (_, change, problems) => {
    expect(await found(change)).toEqual(problems)
  })
  it('one that was made anew around a change: not what the list says', async () => {
    const parts = dossierParts('8').set('comments.json', Buffer.from('[\n  {}\n]\n'))
    const inner = await sealed(partsOf(parts))
    expect(await found((all) => all.set('news-8.zip', inner))).toEqual(['batchHash news-8.zip'])
  })
  const called =
    (name: string): Change =>
    (parts) => {
      list(/news-7\.zip/g, name)(parts)
      parts.set(name, parts.get('news-7.zip') ?? Buffer.alloc(0))
      parts.delete('news-7.zip')
    }
  const LABELLED = '2023-07-05-danbao-gongsi-e2-news-7.zip'
  it('may be called so that a person knows them', async () => expect(await found(called(LABELLED))).toEqual([]))
  it.each([
    'Danbao-news-7.zip',
    'danbao--news-7.zip',
    'danbao-news-8.zip',
    'danbao-cases-7.zip',
    'danbaonews-7.zip',
    `${'a'.repeat(121)}-news-7.zip`,
  ])('may not be called %s', async (name) => expect(await found(called(name))).toContain('shape batch.json'))
  describe('of the first form', () => {
    const asFirst = async (change?: Change) => {
      const parts = partsIn(await batchOf(await two(), change))
      const manifest = JSON.parse(String(parts.get('manifest.json')))
      expect(manifest.form).toBe('exemplar-dossier-2')
      parts.set('manifest.json', Buffer.from(jsonText({ ...manifest, form: 'exemplar-dossier-1' })))
      return foundIn(await zipped(partsOf(parts)))
    }
    it('are whole', async () => expect(await asFirst()).toEqual([]))
    it('are called by their stories alone', async () =>
      expect(await asFirst(called(LABELLED))).toEqual(['shape batch.json']))
  })
  it('a story is of the first form alone', async () => {
    const parts = partsIn(await dossier('7'))
    parts.set('manifest.json', Buffer.from(String(parts.get('manifest.json')).replace('dossier-1', 'dossier-2')))
    expect(await foundIn(await zipped(partsOf(parts)))).toEqual(['manifest manifest.json'])
  })
  it.each([
    ['2023-07-05', 'danbao-gongsi', 2, '2023-07-05-danbao-gongsi-e2'],
    ['2023-07-05', '', 1, '2023-07-05-e1'],
    ['2023-07-05', '../担保 A', 1, '2023-07-05-e1'],
    ['2023-07-05', `${'a'.repeat(79)}-b`, 1, `2023-07-05-${'a'.repeat(79)}-e1`],
  ])('a label of %s, %s and %i', (day, slug, edition, label) => expect(labelOf(day, slug, edition)).toBe(label))
  it('none, without a word why', async () => {
    expect(await foundIn(await batchOf(new Map()))).toEqual(['shape batch.json'])
  })
})
