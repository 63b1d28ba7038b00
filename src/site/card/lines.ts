/** Breaks a text into lines for a picture, where nobody else does: words whole, no mark where it may not stand. */
import { unbroken } from '../present/words'

/** Advances in em of the bold face, rather too wide than too narrow: a line that is wider is made smaller. */
const ADVANCES: readonly (readonly [RegExp, number])[] = [
  [/^\p{M}$/u, 0],
  [/^[ .,:;'!|ijl()[\]]$/, 0.36],
  [/^[mwMW%@&]$/, 0.96],
  [/^[A-Z]$/, 0.72],
  [/^[!-~]$/, 0.62],
  [/^[\u00a0-\u02ff]$/u, 0.7],
]

const advance = (sign: string): number => ADVANCES.find(([signs]) => signs.test(sign))?.[1] ?? 1

/** How wide a text is, in em. */
export const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + advance(sign), 0)

const ELLIPSIS = '…'

/** As much of a text as fits, with an ellipsis behind it. A number is whole or not there: a part of one is another one. */
function shortened(text: string, width: number): string {
  const signs = [...text.trimEnd()]
  while (signs.length > 0 && widthOf(signs.join('')) + 1 > width) signs.pop()
  const left = signs.join('')
  const whole = left.replace(/\d[\d.,]*[万亿]?$/, '')
  return (whole || left).replace(/[\s，、。：；（《“‘—…-]+$/u, '') + ELLIPSIS
}

/** What is longer than a line is broken anywhere. */
function pieces(part: string, width: number): string[] {
  if (widthOf(part) <= width) return [part]
  const all: string[] = ['']
  for (const sign of part) {
    const last = all.at(-1) ?? ''
    if (widthOf(last + sign) > width) all.push(sign)
    else all[all.length - 1] = last + sign
  }
  return all
}

/** Control signs and runs of white space mean nothing in a picture, and what nobody sees turns no line around. */
const plain = (text: string): string =>
  text
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** @param width of a line in em, @param most lines: what is more ends in an ellipsis. @returns one empty line for no text */
export function linesOf(text: string, width: number, most: number): string[] {
  const lines: string[] = ['']
  for (const piece of unbroken(plain(text)).flatMap((part) => pieces(part, width))) {
    const last = lines.at(-1) ?? ''
    // White space at the end of a line takes no room.
    if (last !== '' && widthOf((last + piece).trimEnd()) > width) lines.push(piece.trimStart())
    else lines[lines.length - 1] = last + piece
  }
  if (lines.length <= most) return lines.map((line) => line.trimEnd())
  const shown = lines.slice(0, most).map((line) => line.trimEnd())
  return [...shown.slice(0, -1), shortened(`${shown.at(-1)}${lines[most]}`, width)]
}
