/** 落款 of a notice, as the standard places it: by the width of the name and of the day. */
import { CHARACTERS } from '../measures'
import { line, type Block } from '../blocks'
import { widthOf } from '../width'

/** Characters between the right edge and what stands there. */
interface Places {
  issuer: number
  day: number
}

/**
 * Without a seal the name stands two in, and the day below begins two behind where the name begins; a day that is longer
 * than the name stands two in, and the name moves. With a seal the day stands four in, and the name in its middle.
 * @param issuer width, characters
 * @param day width, characters
 */
export function signaturePlaces(issuer: number, day: number, seal: boolean): Places {
  if (seal) return { day: 4, issuer: Math.max(0, 4 + (day - issuer) / 2) }
  if (issuer + 2 > CHARACTERS) return { issuer: 2, day: 2 }
  return day > issuer ? { day: 2, issuer: day + 4 - issuer } : { issuer: 2, day: issuer - day }
}

export function signatureBlocks(issuer: string | undefined, day: string | undefined, seal: boolean): Block[] {
  const places = signaturePlaces(widthOf(issuer ?? ''), widthOf(day ?? ''), seal)
  const at = (text: string | undefined, right: number): Block[] =>
    text ? [line('Signature', text, { indent: { right } })] : []
  return [...at(issuer, issuer && day ? places.issuer : 2), ...at(day, issuer && day ? places.day : seal ? 4 : 2)]
}
