/** The other forms in which a text leaves the desk: for WeChat, as plain text, as Markdown, on paper. */
import type { PayloadRequest } from 'payload'
import { handOut, type HandedOut } from '../editorial/handOut'
import { deceptionsIn } from '../editorial/rules/deceptions'
import type { Kind } from '../editorial/rules/kinds'
import type { ArticleForms } from '../editorial/rules/waysOut'
import { env } from '../platform/env'
import { storyPath, wholeAddress } from '../site/paths'
import { reviewSheet } from './desk'
import { markdownArticle } from './ways/markdown'
import { sheetOnPaper, storyOnPaper } from './ways/paper'
import { plainArticle } from './ways/plain'
import type { Told } from './ways/said'
import { wechatArticle } from './ways/wechat'

/** Where readers find it: of the edition that they see alone. */
function liveOf({ story, sha256 }: HandedOut): Told['live'] {
  const { kind, publication } = story
  const [origin] = env.origins
  if (publication?.state !== 'live' || publication.liveRevision !== sha256 || !origin) return undefined
  const { slug, firstPublishedAt } = publication
  return { origin, published: firstPublishedAt, address: wholeAddress(origin, storyPath(kind, slug)) }
}

/** @param revision its hash; without one the working copy @throws Refusal 401, 404, 422 */
export async function articleForms(
  req: PayloadRequest,
  kind: Kind,
  id: string,
  revision: string | undefined,
): Promise<ArticleForms> {
  const handed = await handOut(req, kind, id, revision)
  const { page, number, sha256 } = handed
  const told = { kind, page, live: liveOf(handed) }
  return {
    number,
    sha256,
    live: told.live !== undefined,
    wechat: wechatArticle(told),
    text: plainArticle(told),
    markdown: markdownArticle(told),
    deceptions: deceptionsIn(kind, page.content),
  }
}

/** The text as a page to be printed. @throws Refusal 401, 404, 422 */
export async function textOnPaper(
  req: PayloadRequest,
  kind: Kind,
  id: string,
  revision: string | undefined,
): Promise<string> {
  const handed = await handOut(req, kind, id, revision)
  const { page, number, sha256 } = handed
  return storyOnPaper({ kind, page, live: liveOf(handed) }, { number, sha256 })
}

/** The 发稿审签单 as a page to be printed. @throws Refusal 401, 404 */
export const reviewSheetOnPaper = async (
  req: PayloadRequest,
  kind: Kind,
  id: string,
  revision: string,
): Promise<string> => sheetOnPaper(await reviewSheet(req, kind, id, revision))
