/** What stands above the text: 引题, title, 副题. */
import type { StoryContent } from '../../../editorial/rules/content'
import { line, type Block } from '../blocks'

export const headBlocks = ({ kicker, title, subtitle }: StoryContent): Block[] => [
  ...(kicker ? [line('Kicker', kicker)] : []),
  line('Title', title),
  ...(subtitle ? [line('Subtitle', subtitle)] : []),
]
