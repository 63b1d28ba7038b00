/** What an article in WeChat may be: limits of its editor, in signs of its own counting (UTF-16). */
export const WECHAT_LIMITS = { title: 32, author: 16, digest: 128, body: 20_000 } as const

/** What of a story is otherwise in an article, as the desk tells it. */
export type WeChatLoss =
  | { loss: 'shortTitle' | 'titleCut' | 'authorCut' | 'digestCut' | 'bodyCut'; text: string }
  | { loss: 'links' | 'unsafeLinks' | 'pictures' | 'attachments' | 'notes'; count: number }

export interface WeChatArticle {
  title: string
  author: string
  digest: string
  /** of the body, with its tags */
  html: string
  /** the same without form */
  text: string
  losses: WeChatLoss[]
}
