/** How the house sets its documents: the settings of a director. */
import type { Payload, PayloadRequest } from 'payload'
import { WORD_TAG } from '../editorial/rules/pageTags'
import { FACE_MEMBERS, LATIN_MEMBER } from '../editorial/rules/wordStyle'
import { pageDependsOn } from '../platform/pageParts'
import type { Chosen } from './write/settings'

/** Twips in a point. */
const POINT = 20

/** @param stored as the global holds them */
export function chosenOf(stored: Record<string, unknown>): Chosen {
  const { linePitch, [LATIN_MEMBER]: latin } = stored
  const faces = Object.entries(FACE_MEMBERS).flatMap(([member, use]) => {
    const face = stored[member]
    return typeof face === 'string' && face.trim() !== '' ? [[use, face.trim()]] : []
  })
  return {
    ...(typeof linePitch === 'number' ? { linePitch: linePitch * POINT } : {}),
    ...(typeof latin === 'string' && latin.trim() !== '' ? { latin: latin.trim() } : {}),
    fonts: Object.fromEntries(faces) as Chosen['fonts'],
  }
}

/** The settings in force. */
export async function houseStyle(payload: Payload, req?: PayloadRequest): Promise<Chosen> {
  pageDependsOn(WORD_TAG)
  return chosenOf({ ...(await payload.findGlobal({ slug: 'wordSettings', depth: 0, overrideAccess: true, req })) })
}
