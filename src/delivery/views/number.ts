/** The number of views in the bytes of a finished page: the one thing on it that is written anew without making it. */
import { viewsText } from '../../site/present/views'

const NUMBER = /(<data class="views" value=")(\d+)(">)[^<]*(<\/data>)/

/** The page with another number, or null where that would change nothing. */
export function withViews(page: Buffer, count: number): Buffer | null {
  const html = page.toString('utf8')
  const [whole, before = '', present, between = '', after = ''] = NUMBER.exec(html) ?? []
  if (whole === undefined || present === String(count)) return null
  return Buffer.from(html.replace(whole, () => `${before}${count}${between}${viewsText(count)}${after}`))
}
