/** What follows a transition after its commit. Nothing here may fail it: the decision stands. */
import type { PayloadRequest } from 'payload'
import { wake } from '../platform/wake'
import type { TransitionAnswer } from './answer'
import type { Kind } from './rules/kinds'

/** Tells the log where a story went, and the runner of the outbox that there may be work. */
export function afterTransition(req: PayloadRequest, kind: Kind, id: string, answer: TransitionAnswer): void {
  const { stage, revision, live } = answer
  req.payload.logger.info({ kind, story: id, stage, revision, live, msg: 'story moved' })
  wake()
}
