/** Links and pictures of a chapter, written for its folder, as addresses of the desk. */
import { CHAPTERS, chapterPath } from './chapters'

/** @param url `writer.md`, `writer.md#…` or `#…` @throws where no chapter is meant: a mistake of the handbook */
export function linkAddress(url: string): string {
  const [file = '', anchor] = url.split('#')
  const rest = anchor === undefined ? '' : `#${anchor}`
  if (file === '') return rest
  const chapter = CHAPTERS.find((each) => file === `${each}.md`)
  if (!chapter) throw new Error(`the handbook has no chapter ${url}`)
  return `${chapterPath(chapter)}${rest}`
}

/** @param url `images/<name>.webp` @throws where it lies elsewhere */
export function pictureAddress(url: string): string {
  const [, name] = /^images\/([a-z0-9-]+\.webp)$/i.exec(url) ?? []
  if (!name) throw new Error(`the handbook has no picture ${url}`)
  return `/api/handbook/${name}`
}
