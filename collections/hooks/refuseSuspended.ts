import type { CollectionConfig } from 'payload'
import { Refusal } from '../../src/editorial/errors'

/** A suspended account opens no session: the same answer as for a wrong password. */
export const refuseSuspended: NonNullable<CollectionConfig['hooks']> = {
  beforeLogin: [
    ({ user }) => {
      if (user.suspended === true) throw new Refusal('NOT_SIGNED_IN', { message: 'errors.wrongPassword' })
      return user
    },
  ],
}
