/** What follows a transition after its commit. Nothing here may fail it: the decision stands. */
import type { PayloadRequest } from 'payload'
import type { TransitionAnswer } from './answer'
import type { Kind } from './rules/kinds'

/** Tells the log where a story went; pages read publications on every request and need no word. */
export function afterTransition(req: PayloadRequest, kind: Kind, id: string, answer: TransitionAnswer): void {
  const { stage, revision, live } = answer
  req.payload.logger.info({ kind, story: id, stage, revision, live, msg: 'story moved' })
}
