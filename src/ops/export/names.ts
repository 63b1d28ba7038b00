/** Where an answer lies in the folder. The include file for nginx (`nginx.ts`) says the same the other way round. */
import { ORIGINAL, readAddress, VARIANT_WORDS, wordsOf } from '../../site/variants'
import { documentOf } from '../../site/wordPaths'
import type { Entry, Part } from './manifest'

/** Folders that are ours alone: what nobody knows in them is removed. `pages-2` has the second pages of lists. */
export const isOurs = (top: string): boolean => /^(?:pages(?:-\d+)?|gone|files|answers)$/.test(top)

export const HTML = 'text/html; charset=utf-8'
/** Answers that stand at no address: what is not there, what this copy cannot do. */
export const MISSING = 'missing'
export const ELSEWHERE = 'elsewhere'

const PAGE = /^\?page=([2-9]|[1-9]\d+)$/

const split = (address: string): [pathname: string, query: string] => {
  const at = address.indexOf('?')
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)]
}

/** Variants of which the folder has pages; every page in each of the others would be forty times as many. */
export const COPIED: readonly string[] = ['hant', 'elder']
/** Beginnings of the addresses of all others, as a regular expression of nginx. */
export const NOT_COPIED = `^/(?:${COPIED.join('/')}|(?:(?:${COPIED.join('|')})/)?(?:${VARIANT_WORDS.filter((word) => !COPIED.includes(word)).join('|')}))(?:/|$)`

/** The address of a story's page, those of its variants in the folder, and that of its document. */
export const copiesOf = (address: string): string[] => [
  address,
  ...COPIED.map((word) => `/${word}${address}`),
  documentOf(address),
]

/** The page that an address shows in a variant; the address itself where it is none of one. */
export const originalOf = (address: string): string => readAddress(address)?.address ?? address

/** Whether it is a page in a variant that the folder has not. */
export function isRareVariant(address: string): boolean {
  const words = wordsOf(readAddress(address)?.variant ?? ORIGINAL)
  return words.length > 1 || words.some((word) => !COPIED.includes(word))
}

/** A path as a web server looks for it on the disk; null for what is none. */
function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

/** Whether an address may stand in the folder at all: of queries, a web server that knows no program tells pages of lists. */
export function isExportable(address: string): boolean {
  const [pathname, query] = split(address)
  const spoken = decoded(pathname)
  return (
    (query === '' || PAGE.test(query)) &&
    spoken !== null &&
    spoken.split('/').length === pathname.split('/').length &&
    !spoken.split('/').includes('..') &&
    // oxlint-disable-next-line no-control-regex -- such signs are what is looked for
    !/[%\\\u0000-\u001f\u007f]|\/\//.test(spoken)
  )
}

/** Name of the file of an answer as it is; `.gz` and `.br` stand beside it. */
export function nameOf({ address, part, type }: Pick<Entry, 'address' | 'part' | 'type'>): string {
  const [asked, query] = split(address)
  const pathname = decoded(asked) ?? asked
  if (part === 'answer') return `answers/${address}.html`
  if (part === 'file') return `files${pathname}`
  if (part === 'gone') return `gone${pathname}.html`
  if (pathname === '/') return 'answers/home.html'
  const number = PAGE.exec(query)?.[1]
  return `pages${number ? `-${number}` : ''}${pathname}${type === HTML ? '.html' : '.file'}`
}

/** Files of the build and of stories: what has such a name never changes. */
export const isLasting = (address: string): boolean => /^\/(?:_next\/static|api\/media\/file)\/[^?]+$/.test(address)

/** What has an ending in some folder, and is no document, lies as it is named. */
export const partOf = (address: string, type: string): Part =>
  isLasting(address) || (type !== HTML && /^\/[^?]+\/[^/?]+\.\w+$/.test(address)) ? 'file' : 'page'
