/** The part of kept bytes that a request asks for. */
import type { Asked } from '../asked'
import { partAsked, type Part } from '../../platform/storedFile'

const headerOf = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null)

/** Places of the first and the last byte; null for a part that is not there. */
export type Places = [first: number, last: number] | null

function placesOf([first, last]: Part, size: number): Places {
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from > to ? null : [from, to]
}

/**
 * The one part that is asked for of the bytes with this tag; undefined where all of them are the answer.
 * @param size of all of them
 */
export function placesAsked({ method, headers }: Asked, tag: string, size: number): Places | undefined {
  const part = method === 'GET' ? partAsked(headerOf(headers.range), headerOf(headers['if-range']), tag) : null
  return part ? placesOf(part, size) : undefined
}
