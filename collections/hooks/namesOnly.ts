import type { CollectionConfig } from 'payload'
import { seesAccountDetail } from '../access'

/** A colleague's account is an id and a name, without what Payload adds to every document and every account. */
export const namesOnly: NonNullable<CollectionConfig['hooks']> = {
  afterRead: [
    ({ doc, overrideAccess, req }) =>
      overrideAccess !== true && !seesAccountDetail(req, doc.id) ? { id: doc.id, name: doc.name } : doc,
  ],
}
