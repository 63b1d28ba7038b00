import type { CollectionConfig, GlobalConfig } from 'payload'
import { Refusal } from '../../src/editorial/errors'
import { carriesGateToken } from '../../src/editorial/gateToken'

/** Operations of Payload that store no content: reads, and the sessions of accounts. */
const READS = new Set([
  'read',
  'readDistinct',
  'count',
  'countVersions',
  'findVersions',
  'findVersionByID',
  'login',
  'logout',
  'me',
  'refresh',
  'forgotPassword',
  'resetPassword',
])

/**
 * Refuses every write of a collection that does not carry the gate's in-process token inside a transaction, whatever
 * the route: REST, GraphQL, bulk, restore, duplicate, and the Local API with `overrideAccess` too.
 */
export const gateOnly: NonNullable<CollectionConfig['hooks']> = {
  beforeOperation: [
    ({ args, operation, req }) => {
      if (!READS.has(operation) && !carriesGateToken(req)) throw new Refusal('NOT_PERMITTED')
      return args
    },
  ],
  beforeChange: [
    ({ data, req }) => {
      if (!carriesGateToken(req)) throw new Refusal('NOT_PERMITTED')
      return data
    },
  ],
  beforeDelete: [
    () => {
      throw new Refusal('NOT_PERMITTED')
    },
  ],
}

/** The same for a global. */
export const gateOnlyGlobal: NonNullable<GlobalConfig['hooks']> = {
  beforeChange: [
    ({ data, req }) => {
      if (!carriesGateToken(req)) throw new Refusal('NOT_PERMITTED')
      return data
    },
  ],
}
