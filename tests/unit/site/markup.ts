/** Reads markup that React wrote: enough to look at one element and to take others out. */
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

export const markup = (element: ReactElement): string => renderToStaticMarkup(element)

/** The markup without the elements whose start tag matches. */
export function without(html: string, startTag: RegExp): string {
  let kept = ''
  let depth = 0
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const name = /^<([a-z0-9]+)/i.exec(token)?.[1]
    const opens = name !== undefined && !VOID.has(name) && !token.endsWith('/>')
    if (depth === 0 && name !== undefined && startTag.test(token)) {
      if (opens) depth = 1
      continue
    }
    if (depth === 0) kept += token
    else if (opens) depth += 1
    else if (token.startsWith('</')) depth -= 1
  }
  return kept
}

/** What must stay the same while a revision is live: its article less what is derived. */
export function frozen(html: string): string {
  const article = /<article[\s\S]*<\/article>/.exec(html)?.[0]
  if (article === undefined) throw new Error('no article')
  return without(article, /\sdata-derived=""/)
}

/** What a person reads. */
export const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
