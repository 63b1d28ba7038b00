/** What the document of a story is made from. */
import type { PublicPage } from '../../../editorial/rules/publication'
import type { Block } from '../blocks'
import type { BodySetting } from '../body/setting'

export interface StoryContext {
  page: PublicPage
  /** the body, as blocks */
  body: Block[]
  setting: BodySetting
  /** the notice will bear a seal: its signature stands below it */
  seal: boolean
  /** ISO moment of the first publication; absent for what is not public */
  published?: string
  /** of its page */
  address?: string
}
