/** What a page says of itself to machines (JSON-LD), in 繁体. */
import { toHant } from './hant'

const LANGUAGE = 'zh-Hant'

const isAddress = (text: string): boolean => /^(?:[a-z]+:|\/)/i.test(text)

function converted(value: unknown, name: string): unknown {
  if (typeof value === 'string') {
    if (name === 'inLanguage') return LANGUAGE
    return isAddress(value) ? value : toHant(value)
  }
  if (Array.isArray(value)) return value.map((each) => converted(each, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([own, each]) => [own, converted(each, own)]))
}

/** The text of such a script. What is no JSON stays as it is. */
export function dataToHant(json: string): string {
  try {
    // Nothing in it may end the element.
    return JSON.stringify(converted(JSON.parse(json), '')).replace(/</g, '\\u003c')
  } catch {
    return json
  }
}
