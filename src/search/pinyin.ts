/** Titles and names by their sound: how a reader without a Chinese keyboard finds them, and what was meant by a homophone. */
import { pinyin } from 'pinyin-pro'
import { fold } from './fold'

/** Syllables of one entry: longer questions are cut to as many letters as ten syllables surely have. */
const SYLLABLES = 10
const LETTERS = 20
const SHORTEST = 2

interface Sound {
  syllable: string
  /** where its sign stands in the text */
  at: number
  end: number
}

const isSound = (syllable: string): boolean => /^[a-z0-9]+$/.test(syllable)

/** The sounds of the signs of a text, signs without any left out. */
function soundsOf(text: string): Sound[] {
  const signs = [...fold(text)]
  const syllables = pinyin(signs.join(''), { toneType: 'none', type: 'array', v: true })
  if (syllables.length !== signs.length) return []
  const sounds: Sound[] = []
  let at = 0
  for (const [place, sign] of signs.entries()) {
    const syllable = (syllables[place] ?? '').toLowerCase()
    if (isSound(syllable)) sounds.push({ syllable, at, end: at + sign.length })
    at += sign.length
  }
  return sounds
}

const joined = (sounds: readonly Sound[]): string => sounds.map(({ syllable }) => syllable).join('')
const initials = (sounds: readonly Sound[]): string => sounds.map(({ syllable }) => syllable[0]).join('')

/** From every sign of these texts its sound and those after it, whole and by their initials. */
export function pinyinColumn(texts: readonly string[]): string {
  const entries = new Set<string>()
  for (const text of texts) {
    const sounds = soundsOf(text)
    for (const start of sounds.keys()) {
      const some = sounds.slice(start, start + SYLLABLES)
      for (const entry of [joined(some), initials(some)]) if (entry.length >= SHORTEST) entries.add(entry)
    }
  }
  return [...entries].join(' ')
}

/** What was typed as pinyin, each word by itself; null where it is none. */
export function typedPinyin(text: string): string[] | null {
  const words = fold(text).replaceAll(/['’]/g, '').split(/\s+/).filter(Boolean)
  const whole = words.join('')
  return whole.length >= SHORTEST && /^[a-zü]+$/.test(whole)
    ? words.map((word) => word.replaceAll('ü', 'v').slice(0, LETTERS))
    : null
}

/** The question for what begins with this sound. */
export const beginningWith = (letters: string): string => `pinyin : "${letters.slice(0, LETTERS)}" *`

/** The question for the index. @param typed as `typedPinyin` gives it */
export const pinyinMatch = (typed: readonly string[]): string =>
  [beginningWith(typed.join('')), ...(typed.length > 1 ? [`(${typed.map(beginningWith).join(' AND ')})`] : [])].join(
    ' OR ',
  )

/** Where sounds from `start` on say these letters, whole or by initials: the end of the passage, else -1. */
function endOf(sounds: readonly Sound[], start: number, letters: string): number {
  for (const write of [joined, initials]) {
    for (let end = start + 1; end <= Math.min(sounds.length, start + SYLLABLES); end++) {
      if (write(sounds.slice(start, end)).startsWith(letters)) return end
    }
  }
  return -1
}

/** The first passage of a text that sounds like this, as it stands there; null where none does. */
export function soundingLike(text: string, letters: string): string | null {
  const sounds = soundsOf(text)
  for (const start of sounds.keys()) {
    const end = endOf(sounds, start, letters.slice(0, LETTERS))
    if (end !== -1) return text.slice(sounds[start]?.at, sounds[end - 1]?.end)
  }
  return null
}

/** Passages that were meant by what was typed, folded. */
export const soundNeedles = (text: string, typed: readonly string[]): string[] =>
  typed.length === 0
    ? []
    : [typed.join(''), ...typed].flatMap((letters) => fold(soundingLike(text, letters) ?? '') || [])

/** The sound of a short text as it would be typed; empty where a sign has none. */
export function soundOf(text: string): string {
  const sounds = soundsOf(text)
  return sounds.length === [...text].length ? joined(sounds) : ''
}
