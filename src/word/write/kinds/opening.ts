/** Summary and cover before the text. */
import { blank, line, type Block } from '../blocks'
import { pictureBlocks } from '../body/picture'
import type { StoryContext } from './context'

export function openingBlocks({ page, setting }: StoryContext): Block[] {
  const { summary, cover } = page.content
  return [
    blank,
    ...(summary ? [line('Summary', summary)] : []),
    ...pictureBlocks(
      page.media.find(({ id }) => id === cover),
      setting,
      'Cover',
    ),
  ]
}
