/** Addresses of stories as Word documents: that of the page, and an ending. */
import { KINDS, type Kind } from '../editorial/rules/kinds'
import { SLUG, storyPath } from './paths'

const ENDING = '.docx'
const WORD = new RegExp(`^(/(?:${KINDS.join('|')})/${SLUG})\\.docx$`)

/** @param page address of the story's page */
export const documentOf = (page: string): string => page + ENDING

export const storyWordPath = (kind: Kind, slug: string): string => documentOf(storyPath(kind, slug))

/** The page of the story that stands at this address as a document, or null where it is none. */
export const pageOfWord = (address: string): string | null => WORD.exec(address)?.[1] ?? null

export const isWordAddress = (address: string): boolean => WORD.test(address)

/** What the last part of a story's address asks for: its page, or the story as a document. */
export function readStoryPart(part: string): { slug: string; word: boolean } {
  const word = part.endsWith(ENDING)
  return { slug: word ? part.slice(0, -ENDING.length) : part, word }
}
