/** What a withdrawal says beside its reason. Pure. */
import type { Kind } from '../../editorial/rules/kinds'
import type { Outlook } from '../../editorial/rules/outlook'
import { CODE_ELEMENT, NOTE_ELEMENT, type Answers, type Said } from '../panel/command'

export interface Withdrawing {
  /** read by the public; a neutral sentence stands where it is empty */
  publicNote: string
  successor: { kind: Kind; id: string; title: string } | null
}

export const NO_WITHDRAWAL: Withdrawing = { publicNote: '', successor: null }

/** The body of `withdraw`, or what is still lacking. */
export function withdrawalFor(
  { stage, liveRevision }: Outlook,
  { code, note }: Answers,
  { publicNote, successor }: Withdrawing,
): Said {
  if (code === '') return { lack: { message: 'desk.lack.code', element: CODE_ELEMENT, count: 1 } }
  if (note.trim() === '') return { lack: { message: 'desk.lack.note', element: NOTE_ELEMENT, count: 1 } }
  return {
    body: {
      action: 'withdraw',
      step: stage,
      revision: liveRevision,
      reason: { code, note: note.trim() },
      ...(publicNote.trim() ? { publicNote: publicNote.trim() } : {}),
      ...(successor ? { successor: { kind: successor.kind, id: successor.id } } : {}),
    },
  }
}
