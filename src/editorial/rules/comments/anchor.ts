/** Finding again what a comment speaks of, in a text that was worked on since. Pure. */
import type { RichText, StoryContent } from '../content'
import { plainText } from '../plainText'
import type { Anchor, Position } from './types'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function valueAt(content: StoryContent, field: string): unknown {
  let value: unknown = content
  for (const name of field.split('.')) value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return value
}

/** The text of a field, of rich text its plain text; null where the path leads to no text. */
export function textAt(content: StoryContent, field: string): string | null {
  const value = valueAt(content, field)
  if (typeof value === 'string') return value
  return isObject(value) && isObject(value.root) ? plainText(value as unknown as RichText) : null
}

/** The place of a passage in a text: of several the one nearest to where it was, or null. @param near UTF-16 units */
export function findPassage(text: string, passage: string, near: number): Position | null {
  if (passage === '') return null
  let best = -1
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1))
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at
  return best < 0 ? null : { start: best, end: best + passage.length }
}

const INDEX = /\.(\d+)(?=\.|$)/

/** The same member of every entry of a list, the nearest entry first; a path without an index stands for itself. */
function candidates(content: StoryContent, field: string): string[] {
  const found = INDEX.exec(field)
  if (!found) return [field]
  const before = field.slice(0, found.index)
  const after = field.slice(found.index + found[0].length)
  const entries = valueAt(content, before)
  const own = Number(found[1])
  return Array.from({ length: Array.isArray(entries) ? entries.length : 0 }, (_, index) => index)
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b)
    .map((index) => `${before}.${index}${after}`)
}

export interface Located {
  field: string
  position: Position | null
  gone: boolean
}

/** Where an anchor lies in a text. A passage may have gone to another entry of its list with the rest of it. */
export function locate(content: StoryContent, { field, excerpt, position }: Anchor): Located {
  if (!excerpt) {
    const entry = INDEX.exec(field)
    const gone = entry !== null && valueAt(content, field.slice(0, entry.index + entry[0].length)) === undefined
    return { field, position: null, gone }
  }
  for (const path of candidates(content, field)) {
    const place = findPassage(textAt(content, path) ?? '', excerpt, position?.start ?? 0)
    if (place) return { field: path, position: place, gone: false }
  }
  return { field, position: null, gone: true }
}
