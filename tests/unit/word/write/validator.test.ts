/** What this house writes, held against the validator of the Open XML SDK. */
import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeStory } from '../../../../src/word/write/story'
import { noValidator, ooxmlFaults } from '../../../support/ooxmlValidator'
import { STORY_MADE, storyByChance } from '../../../support/storiesByChance'
import { DOT, storyOf } from '../../../support/wordStories'

const EACH = 2
let absent: string | null = null
beforeAll(async () => {
  absent = await noValidator()
}, 200_000)

describe('the validator of the Open XML SDK', () => {
  it.for(STORY_MADE)('finds nothing in %s', { timeout: 120_000 }, async (kind, { skip }) => {
    skip(absent !== null, `no validator: ${absent}`)
    for (let seed = 1; seed <= EACH; seed++) {
      const { content, media } = storyByChance(kind, seed)
      const { bytes } = await writeStory(storyOf(kind, content, { media, bytesOf: async () => DOT.slice() }))
      expect({ seed, faults: await ooxmlFaults('story.docx', bytes) }).toEqual({ seed, faults: [] })
    }
  })

  it('finds what is wrong', async ({ skip }) => {
    skip(absent !== null, `no validator: ${absent}`)
    const { bytes } = await writeStory(storyOf('news', {}))
    const parts = unzipSync(bytes)
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    parts['word/document.xml'] = strToU8(text.replace('<w:body>', '<w:body><w:nothing/>'))
    expect(await ooxmlFaults('story.docx', zipSync(parts))).toHaveLength(1)
  }, 60_000)
})
