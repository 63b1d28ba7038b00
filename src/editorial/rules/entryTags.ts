/** Which tags an entry of the log touches by itself, whatever story it names: units, settings, projects that are one. Pure. */
import type { AuditEntry } from './auditEvents'
import { CAMPAIGNS_TAG, LAID_ON, PUBLIC_PARTS, SETTINGS_TAG, UNITS_TAG, WORD_TAG, type PublicPart } from './pageTags'

/** Names of the public settings that an entry changes: one that was emptied stands in what was before alone. */
export const settingsIn = ({ event, data }: AuditEntry): string[] =>
  PUBLIC_PARTS[event] === 'settings' && 'settings' in data && data.settings === 'publicSettings'
    ? Object.keys({ ...data.before, ...data.after })
    : []

/** Parts that have one tag for all of it. */
const OF_PARTS: Partial<Record<PublicPart, string>> = { units: UNITS_TAG, campaigns: CAMPAIGNS_TAG }

/** What the entries themselves say, without the stories. */
export const tagsOfEntries = (entries: readonly AuditEntry[]): [string, number][] =>
  entries.flatMap((entry): [string, number][] => {
    const tag = OF_PARTS[PUBLIC_PARTS[entry.event]]
    if (tag) return [[tag, entry.seq]]
    if ('settings' in entry.data && entry.data.settings === 'wordSettings') return [[WORD_TAG, entry.seq]]
    return settingsIn(entry).some((name) => !LAID_ON.includes(name)) ? [[SETTINGS_TAG, entry.seq]] : []
  })
