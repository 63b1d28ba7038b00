import type { CollectionConfig } from 'payload'
import { Refusal } from '../../src/editorial/errors'
import { holdsGateToken } from '../../src/editorial/gateToken'
import { PICTURE_SIZE } from '../../src/editorial/media'

const WRITES = new Set(['create', 'update', 'delete', 'restoreVersion'])

/** Files are written by `editorial/media.ts` alone; a new upload stands outside any transaction (resizing is slow). */
export const mediaHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeOperation: [
    ({ args, operation, req }) => {
      if (WRITES.has(operation) && !holdsGateToken(req)) throw new Refusal('NOT_PERMITTED')
      return args
    },
  ],
  // Payload measures the picture as it lies in the file, whichever way up.
  beforeChange: [({ data, req }) => ({ ...data, ...(req.context[PICTURE_SIZE] as object | null | undefined) })],
}
