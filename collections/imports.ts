/** Word files on their way to drafts, and what became of them. Written and read by their own doors alone. */
import { nobody } from './access'
import { importEndpoints } from './endpoints/imports'
import { line, whole } from './fields/texts'
import { indexed, json, ownerColumn, rows } from './rows'

export const Imports = rows(
  'imports',
  [
    ownerColumn,
    line('person', 100),
    line('personName', 200),
    line('name', 300),
    whole('size'),
    line('sha256', 64),
    line('file', 60),
    { name: 'at', type: 'date' },
    line('state', 20),
    line('code', 40),
    line('what', 40),
    whole('attempts'),
    line('holder', 40),
    { name: 'leaseEnd', type: 'date' },
    whole('pictures'),
    whole('picturesDone'),
    line('kind', 20),
    indexed(line('story', 100)),
    line('title', 100),
    line('token', 40),
    line('because', 40),
    json('lost'),
    json('proposals'),
  ],
  {
    access: { read: nobody },
    endpoints: importEndpoints,
    indexes: [{ fields: ['state', 'at'] }, { fields: ['person', 'at'] }, { fields: ['unit', 'sha256'] }],
  },
)
