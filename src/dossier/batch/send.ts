/** The dossiers of an order as one archive, put together while it is sent. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { Refusal } from '../../editorial/errors'
import { t } from '../../messages/index'
import { streamAnswer } from '../answer'
import { batchFolder } from '../folder'
import { filedAs } from '../names'
import { jsonPart, withManifest, manifestPart } from '../manifest'
import { archive, archiveSize, whole, type Part } from '../zip/write'
import { sha256 } from '../../editorial/hash'
import { fileName, isMade, readJournal, type Line } from './journal'
import { doneBatch, recordTaken } from './order'
import type { BatchRow } from './rows'

interface Known extends Part {
  sha256: string
  /** where it lies */
  file?: string
}

const known = (part: Part): Known => ({ ...part, sha256: sha256(Buffer.concat([...(part.bytes as Uint8Array[])])) })

/** What is called how: the titles beside the names. */
const contents = (made: readonly Line[]): string =>
  made
    .filter(isMade)
    .map((line) => t('dossier.batchLine', { name: filedAs(line), title: line.title ?? '' }))
    .join('')

async function partsOf({ id, title, orderedAt, orderedByName }: BatchRow): Promise<Known[]> {
  const folder = batchFolder(id)
  const lines = await readJournal(folder)
  const made = lines.filter(isMade)
  const about = {
    title,
    orderedAt: new Date(orderedAt).toISOString(),
    orderedBy: orderedByName,
    dossiers: made.map((line) => ({ kind: line.kind, id: line.id, name: filedAs(line), sha256: line.sha256 })),
    failed: lines.filter((line) => !isMade(line)),
  }
  return [
    known(whole('README.txt', Buffer.from(t('dossier.batchReadme') + contents(made)))),
    known(jsonPart('batch.json', about)),
    ...made.map((line) => {
      const file = path.join(folder, fileName(line))
      return {
        ...line,
        name: filedAs(line),
        file,
        bytes: { [Symbol.asyncIterator]: () => createReadStream(file).iterator() },
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
  for (const { file, size } of parts) {
    if (file === undefined) continue
    const found = await stat(file).catch(() => null)
    if (found?.size !== size) throw new Refusal('WRONG_STAGE', { message: 'dossier.batchGone' })
  }
  if (taken) await recordTaken(req, row)
  const manifest = manifestPart('batch', parts)
  async function* all() {
    yield* parts
  }
  return streamAnswer(archive(withManifest('batch', all())), {
    name: `dossiers-${row.id}`,
    title: t('dossier.batchFile', { title: row.title }),
    size: archiveSize([...parts, manifest]),
  })
}
