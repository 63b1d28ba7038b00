/** Stories as Word files, for tests of what is written. */
import type { StoryContent } from '../../src/editorial/rules/content'
import type { PublicMedia } from '../../src/editorial/rules/publication'
import { writeStory, type StoryInput } from '../../src/word/write/story'
import { wordParts, type WordParts } from './wordParts'

export const AT = '2023-07-06T01:30:00.000Z'

/** A picture of one dot, whole: what it shows is nothing to a document. */
export const DOT = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** A picture of a story, as large as it says. */
export const pictureOf = (id: string, more: Partial<PublicMedia> = {}): PublicMedia => ({
  id,
  url: `/api/media/file/${id}.png`,
  mimeType: 'image/png',
  filesize: DOT.length,
  width: 640,
  height: 480,
  alt: '签约现场',
  variants: [],
  ...more,
})

/** A story of a unit with this content and these files. */
export const storyOf = (
  kind: StoryInput['kind'],
  content: Partial<StoryContent>,
  more: Partial<StoryInput> & { media?: PublicMedia[]; correction?: string } = {},
): StoryInput => {
  const { media = [], correction, ...input } = more
  const page = {
    unit: { id: 'u-media', name: '市融媒体中心' },
    units: [{ id: 'u-gsl', name: '市工商业联合会' }],
    content: { title: '工商联引进担保公司', ...content },
    media,
    correction,
  }
  return { kind, page, at: AT, bytesOf: async () => DOT, ...input }
}

/** The parts of its file. */
export const written = async (...story: Parameters<typeof storyOf>): Promise<WordParts> =>
  wordParts((await writeStory(storyOf(...story))).bytes)
