/** Verifies a dossier, or a file of many: with no database and no network, from its bytes alone. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Holds } from '../manifest'
import { contentAt, type Source } from '../zip/read'
import { fileSource, pieces, within } from '../zip/source'
import { batchProblems } from './batch'
import { readContent } from './content'
import type { StartOf } from './parts'
import type { Problem } from './problem'
import { storyProblems, type StoryFound } from './story'

export interface Verdict {
  /** lower-case SHA-256 of the whole file: what the log of the office has of it */
  sha256: string
  size: number
  holds: Holds | null
  /** of a story */
  story?: Omit<StoryFound, 'problems'>
  /** of a batch: how many dossiers stand in it */
  dossiers?: number
  problems: Problem[]
}

type Found = Pick<Verdict, 'holds' | 'story' | 'dossiers' | 'problems'>

/** @param outermost a batch within a batch is none of ours */
async function found(source: Source, outermost: boolean): Promise<Found> {
  const { problems, manifest, entries } = await readContent(source)
  const holds = manifest?.holds ?? null
  if (problems.length > 0 || !manifest) return { holds, problems }
  const startOf: StartOf = async (name, length) => {
    const entry = entries.get(name)
    if (!entry) throw new Error(`no part ${name}`)
    return source.read(contentAt(entry), Math.min(entry.size, length))
  }
  if (holds === 'batch') {
    if (!outermost) return { holds, problems: [{ code: 'shape', name: '' }] }
    const batch = await batchProblems(manifest, startOf, (name) => {
      const entry = entries.get(name)
      if (!entry) throw new Error(`no part ${name}`)
      return found(within(source, contentAt(entry), entry.size), false)
    })
    return { holds, ...batch }
  }
  const { problems: told, ...story } = await storyProblems(manifest, startOf)
  return { holds, story, problems: told }
}

export async function verifySource(source: Source): Promise<Verdict> {
  const hash = createHash('sha256')
  for await (const piece of pieces(source, 0, source.size)) hash.update(piece)
  return { sha256: hash.digest('hex'), size: source.size, ...(await found(source, true)) }
}

/** @throws what the disk says of a file that cannot be read */
export async function verifyFile(path: string): Promise<Verdict> {
  const file = await open(path, 'r')
  try {
    return await verifySource(await fileSource(file))
  } finally {
    await file.close()
  }
}
