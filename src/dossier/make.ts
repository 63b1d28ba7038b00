/** Makes the dossier of a story as a file, and writes down that it was made. */
import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import type { PayloadRequest } from 'payload'
import { record } from '../editorial/audit'
import { Refusal } from '../editorial/errors'
import { gateOfficeName } from '../editorial/handOut'
import { recorded } from '../editorial/recorded'
import type { AuditActor } from '../editorial/rules/auditEvents'
import { beijingDay } from '../editorial/rules/days'
import type { Story } from '../editorial/story'
import { LogTree } from './logTree'
import { proofOf } from './log'
import { withManifest } from './manifest'
import { labelOf } from './names'
import { storyParts } from './parts'
import { recordOf } from './record'
import { archive } from './zip/write'

export interface Made {
  /** bytes */
  size: number
  /** of the whole file */
  sha256: string
  crc: number
}

/** With what a person knows the story by. */
export interface MadeOf extends Made {
  label: string
  title: string
}

/** Writes a stream to a new file, to the disk. @throws what the disk says; then there is no file */
async function toFile(file: string, chunks: AsyncIterable<Uint8Array>): Promise<Made> {
  const handle = await open(file, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    let size = 0
    let crc = 0
    for await (const chunk of chunks) {
      hash.update(chunk)
      crc = crc32(chunk, crc)
      size += chunk.length
      await handle.writeFile(chunk)
    }
    await handle.sync()
    return { size, sha256: hash.digest('hex'), crc }
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

interface Wanted {
  /** reads the story as it is now */
  load: () => Promise<Story>
  /** a new file */
  file: string
  /** who takes it, or for whom it is made */
  actor: AuditActor | null
  /** of the log, where several are made one after the other */
  tree?: LogTree
  /** the order that it belongs to */
  batch?: string
}

/**
 * Makes a dossier. No transaction stands open meanwhile; what is written down of it afterwards names the hash of the file.
 * @throws Refusal what `load` throws, 409 for a story of which nothing was ever frozen, 422 where something is not what was frozen
 */
export async function makeDossier(req: PayloadRequest, { load, file, actor, tree, batch }: Wanted): Promise<MadeOf> {
  const kept = await recordOf(req, load)
  const { story } = kept
  const last = kept.revisions.at(-1)
  const title = last?.frozen.content.title
  if (!last || title === undefined) throw new Refusal('WRONG_STAGE', { message: 'dossier.nothingFrozen' })
  const proof = await proofOf(req.payload, tree ?? new LogTree(), kept.entries)
  const parts = storyParts(req, kept, proof, await gateOfficeName(req))
  const made = await toFile(file, archive(withManifest('story', parts)))
  try {
    await recorded(req, () =>
      record(req, actor, {
        event: 'dossier.made',
        data: {
          story: { kind: story.kind, id: story.id, title },
          sha256: made.sha256,
          bytes: made.size,
          entries: proof.entries,
          root: proof.root,
          ...(batch ? { batch } : {}),
        },
      }),
    )
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
  const { firstPublishedAt, edition } = story.publication ?? { firstPublishedAt: last.at, edition: last.number }
  const label = labelOf(beijingDay(new Date(firstPublishedAt)), last.frozen.content.slug ?? '', edition)
  return { ...made, label, title }
}
