/** Files that other programs wrote, and files by hand after theirs: what each becomes stands beside it. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { WordDraft } from '../../../src/word/read/draft'
import { readDocx } from '../../../src/word/read/readDocx'
import { shownAs } from '../../support/word'

const folder = new URL('../../fixtures/word/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.docx'))

it('there are files', () => expect(files.length).toBeGreaterThanOrEqual(25))

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A draft as it is written down beside its file. */
const comparable = ({ body, pictures, ...draft }: WordDraft) => ({
  ...draft,
  body: shownAs(body),
  pictures: pictures.map(({ bytes, ...picture }) => ({ ...picture, sha256: sha256(bytes) })),
})

describe('reads as expected', () => {
  it.each(files)('%s', (name) => {
    const answer = readDocx(readFileSync(new URL(name, folder)))
    const read = 'refused' in answer ? answer : comparable(answer)
    const expected = JSON.parse(readFileSync(new URL(name.replace(/docx$/, 'json'), folder), 'utf8')) as unknown
    expect(read).toEqual(expected)
  })
})
