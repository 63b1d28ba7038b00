/** How each part of an Office file is read. Closed: what nobody knows here may carry words, and is told as missed. */
import { headOf, type Part } from '../office/archive'

/** `none`: carries no words · `missed`: may carry some, which nothing here reads. */
export type Way = 'marked' | 'loose' | 'plain' | 'none' | 'missed'

const OPEN = 'application/vnd.openxmlformats-officedocument.'
const BY_TYPE: Readonly<Record<string, Way>> = {
  'text/html': 'loose',
  'application/xhtml+xml': 'loose',
  [`${OPEN}vmldrawing`]: 'loose',
  'text/plain': 'plain',
  [`${OPEN}obfuscatedfont`]: 'none',
  'application/x-font-ttf': 'none',
  'application/x-fontdata': 'none',
  [`${OPEN}spreadsheetml.printersettings`]: 'none',
  [`${OPEN}wordprocessingml.printersettings`]: 'none',
}
const BY_ENDING: Readonly<Record<string, Way>> = {
  xml: 'marked',
  rels: 'marked',
  htm: 'loose',
  html: 'loose',
  xhtml: 'loose',
  vml: 'loose',
  txt: 'plain',
}
/** How pictures begin, in hexadecimal. Text in them is not read. */
const PICTURE = /^(?:89504e47|ffd8ff|47494638|424d|49492a00|4d4d002a|01000000|d7cdc69a|01000900|52494646|4949bc01)/

function isPicture(part: Part): boolean {
  try {
    return PICTURE.test(headOf(part).toString('hex'))
  } catch {
    return false
  }
}

/** @param type as the file itself says, in small letters; a program may go by the one or by the ending */
export function wayOf(part: Part, type: string): Way {
  if (part.size === 0) return 'none'
  if (type.startsWith('image/') && type !== 'image/svg+xml') return isPicture(part) ? 'none' : 'missed'
  if (Object.hasOwn(BY_TYPE, type)) return BY_TYPE[type] ?? 'missed'
  if (/[+/]xml$/.test(type)) return 'marked'
  const ending = part.name.slice(part.name.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(BY_ENDING, ending) ? (BY_ENDING[ending] ?? 'missed') : 'missed'
}
