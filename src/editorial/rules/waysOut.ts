/** What the desk is told of a text that leaves it in other forms. */
import type { Deception } from './deceptions'
import type { WeChatArticle } from './wechat'

export interface ArticleForms {
  /** of a working copy there is no number yet */
  number?: number
  sha256: string
  /** whether it is what readers see: pictures of anything else lie where nobody can fetch them */
  live: boolean
  wechat: WeChatArticle
  text: string
  markdown: string
  deceptions: Deception[]
}
