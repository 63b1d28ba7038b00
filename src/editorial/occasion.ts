/** What a director shows for a time on the whole site, with the moments at which it ends by itself. */
import type { Payload } from 'payload'
import type { Occasion } from '../platform/publicPages'
import { dayIsOver, readDay } from './rules/days'

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** A day counts to its end, in Beijing. @returns milliseconds since 1970, NaN where nothing is set */
function endOf(until: string): number {
  if (until.length > 10) return Date.parse(until)
  const day = readDay(until)
  return day ? dayIsOver(day).getTime() : Number.NaN
}

/** As it is set at this moment. */
export async function readOccasion(payload: Payload): Promise<Occasion> {
  const stored: Record<string, unknown> = {
    ...(await payload.findGlobal({ slug: 'publicSettings', depth: 0, overrideAccess: true })),
  }
  const { text: line, until } = (stored.announcement ?? {}) as Record<string, unknown>
  const announced = text(until)
  return {
    greyUntil: endOf(text(stored.greyUntil)) || 0,
    announcement: text(line),
    announcedUntil: announced ? endOf(announced) || 0 : Infinity,
  }
}
