/** Files that other programs wrote, and files by hand after theirs: what each becomes stands beside it. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftOf, shownAs } from '../../support/word'

const folder = new URL('../../fixtures/word/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.docx'))

it('there are files', () => expect(files.length).toBeGreaterThan(9))

describe('reads as expected', () => {
  it.each(files)('%s', (name) => {
    const { kind, title, body, pictures, proposals, losses } = draftOf(readFileSync(new URL(name, folder)))
    const read = {
      kind,
      title,
      body: shownAs(body),
      pictures: pictures.map(({ bytes, ...picture }) => ({
        ...picture,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      })),
      proposals,
      losses,
    }
    const expected = JSON.parse(readFileSync(new URL(name.replace(/docx$/, 'json'), folder), 'utf8')) as unknown
    expect(read).toEqual(expected)
  })
})
