/** Rows of dossiers that are made for many stories at once. */
import { BATCH_STATES } from '../src/editorial/rules/batches'
import { nobody } from './access'
import { choice, line, whole } from './fields/texts'
import { indexed, json, rows } from './rows'

/** Dossiers of many stories that a director ordered; the files lie in DATA_DIR of the node that makes them. */
export const DossierBatches = rows(
  'dossierBatches',
  [
    line('title', 200),
    choice('state', 'batchState', BATCH_STATES, { index: true }),
    line('node', 100),
    json('stories'),
    whole('total'),
    whole('made'),
    json('failed'),
    whole('bytes'),
    line('orderedBy', 100),
    line('orderedByName', 200),
    indexed({ name: 'orderedAt', type: 'date' }),
    line('holder', 40),
    { name: 'heldUntil', type: 'date' },
    { name: 'expiresAt', type: 'date' },
  ],
  { access: { read: nobody } },
)
