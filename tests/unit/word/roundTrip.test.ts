/** A story that is written and read again is the same story: by chance, with a seed that a failure names. */
import { describe, expect, it } from 'vitest'
import { BODY_FIELD } from '../../../src/editorial/rules/kinds'
import { readDocx } from '../../../src/word/read/readDocx'
import { writeStory } from '../../../src/word/write/story'
import { bodyShown, factsProposed, factsStated, picturesOf, pictureSaid } from '../../support/roundTrip'
import { STORY_MADE, storyByChance, type StoryMade } from '../../support/storiesByChance'
import { DOT, storyOf } from '../../support/wordStories'

const EACH = 40
/** What a story always loses on this way, and is told of: notes follow the text, lines became fields. */
const TOLD = ['noteMoved', 'headLineMoved', 'publicationLine']

async function backAndForth({ kind, content, media }: StoryMade) {
  const { bytes } = await writeStory(storyOf(kind, content, { media, bytesOf: async () => DOT.slice() }))
  const draft = readDocx(bytes)
  if ('refused' in draft) throw new Error(draft.refused)
  return draft
}

describe('written and read again', () => {
  it.each(STORY_MADE)('%s', async (kind) => {
    for (let seed = 1; seed <= EACH; seed++) {
      const story = storyByChance(kind, seed)
      const draft = await backAndForth(story)
      const body = story.content[BODY_FIELD[kind]]
      const [ids, keys] = [picturesOf(body), picturesOf(draft.body)]
      const shown = bodyShown(draft.body, keys)
      const expected = bodyShown(body, ids)
      // A campaign's goals stand before its text, and are none of a story.
      expect({ seed, body: shown.slice(Math.max(0, shown.length - expected.length)) }).toEqual({ seed, body: expected })
      if (kind !== 'campaigns') {
        expect({ seed, kind: draft.kind.value, length: shown.length }).toEqual({ seed, kind, length: expected.length })
        expect({ seed, ...factsProposed(draft) }).toEqual({ seed, ...factsStated(kind, story.content) })
      }
      const cover = story.content.cover ? [story.content.cover] : []
      const said = [...cover, ...ids].map((id) => pictureSaid(story.media.find((file) => file.id === id) as never))
      const inDraft = [...(draft.cover ? [draft.cover] : []), ...keys]
      const read = inDraft.map((key) => {
        const { alt, caption, credit, mapNumber } = draft.pictures.find((picture) => picture.key === key) as never
        return pictureSaid({ alt, caption, credit, mapNumber } as never)
      })
      expect({ seed, pictures: read }).toEqual({ seed, pictures: said })
      const told = draft.losses.map(({ code }) => code).filter((code) => !TOLD.includes(code))
      expect({ seed, told }).toEqual({ seed, told: [] })
    }
  })
})
