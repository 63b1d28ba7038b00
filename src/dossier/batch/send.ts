/** The dossiers of an order as one archive, put together while it is sent. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { Refusal } from '../../editorial/errors'
import { t } from '../../messages/index'
import { streamAnswer } from '../answer'
import { batchFolder } from '../folder'
import { jsonPart, withManifest, manifestPart } from '../manifest'
import { archive, archiveSize, whole, type Part } from '../zip/write'
import { sha256 } from '../../editorial/hash'
import { fileName, isMade, readJournal } from './journal'
import { doneBatch, recordTaken } from './order'
import type { BatchRow } from './rows'

interface Known extends Part {
  sha256: string
}

const known = (part: Part): Known => ({ ...part, sha256: sha256(Buffer.concat([...(part.bytes as Uint8Array[])])) })

async function partsOf({ id, title, orderedAt, orderedByName }: BatchRow): Promise<Known[]> {
  const folder = batchFolder(id)
  const lines = await readJournal(folder)
  const made = lines.filter(isMade)
  const about = {
    title,
    orderedAt: new Date(orderedAt).toISOString(),
    orderedBy: orderedByName,
    dossiers: made.map((line) => ({ kind: line.kind, id: line.id, name: fileName(line), sha256: line.sha256 })),
    failed: lines.filter((line) => !isMade(line)),
  }
  return [
    known(whole('README.txt', Buffer.from(t('dossier.batchReadme')))),
    known(jsonPart('batch.json', about)),
    ...made.map((line) => {
      const name = fileName(line)
      return {
        ...line,
        name,
        bytes: { [Symbol.asyncIterator]: () => createReadStream(path.join(folder, name)).iterator() },
      }
    }),
  ]
}

/**
 * @param taken whether its bytes are wanted, and so written down who takes them
 * @throws Refusal 401, 403, 404, 409 where it is not done, lies on another node, or its files are gone
 */
export async function sendBatch(req: PayloadRequest, id: string, { taken }: { taken: boolean }): Promise<Response> {
  const row = await doneBatch(req, id)
  const parts = await partsOf(row)
  for (const { name, size } of parts.slice(2)) {
    const found = await stat(path.join(batchFolder(id), name)).catch(() => null)
    if (found?.size !== size) throw new Refusal('WRONG_STAGE', { message: 'dossier.batchGone' })
  }
  if (taken) await recordTaken(req, row)
  const manifest = manifestPart('batch', parts)
  async function* all() {
    yield* parts
  }
  return streamAnswer(archive(withManifest('batch', all())), {
    name: `dossiers-${row.id}.zip`,
    size: archiveSize([...parts, manifest]),
  })
}
