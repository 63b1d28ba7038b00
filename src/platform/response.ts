/**
 * What a page says of the answer that it is being rendered for, beside its text. The App Router lets a page say 404 and nothing
 * else; a withdrawn page must say 410, and one that is asked for as a document is none. The HTTP server runs each request inside
 * `withAnswer` and writes what the page asked for.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { PageParts } from './pageParts'

/** A file that a page hands over in its own place. */
export interface AnswerFile {
  bytes: Uint8Array
  headers: [name: string, value: string][]
}

export interface Answer {
  status?: number
  /** sent in the place of the page, with 200 */
  file?: AnswerFile
  /** path and query that were asked for */
  address?: string
  /** it can be made of what this node keeps: where the database goes away meanwhile, or, where it does not answer, at once */
  alone?: 'may' | 'must'
  /** gathered while the page is made, where somebody wants to keep it */
  parts?: PageParts
}

const KEY = Symbol.for('exemplar.answer')
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<Answer> | undefined>
// Next bundles this module more than once: all copies share one storage.
const storage = (shared[KEY] ??= new AsyncLocalStorage<Answer>())

/** Runs `work`; a page below it may set the status of `answer`. */
export const withAnswer = <T>(answer: Answer, work: () => T): T => storage.run(answer, work)

/** The answer that is being made, where there is one. */
export const currentAnswer = (): Answer | undefined => storage.getStore()

/** Called by a page while it renders: the status code (410, 503 …) of the whole answer. */
export function setStatus(status: number): void {
  const answer = currentAnswer()
  if (answer) answer.status = status
}

/** Called by a page while it renders: this file is the answer, and what the page shows is not sent. */
export function setFile(file: AnswerFile): void {
  const answer = currentAnswer()
  if (answer) answer.file = file
}
