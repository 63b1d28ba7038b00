/** Routes of Payload's that nobody may take, each with the sentence that says what to do instead. */
import type { PayloadHandler } from 'payload'
import { Refusal } from '../../src/editorial/errors'
import type { MessageKey } from '../../src/messages/index'

/** Refuses everybody. @param message what is done in its place */
export const closed =
  (message: MessageKey): PayloadHandler =>
  () => {
    throw new Refusal('NOT_PERMITTED', { message })
  }
