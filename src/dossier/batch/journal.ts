/** Which dossiers of an order are on the disk, line by line: after a restart it is read, and the work goes on behind it. */
import { open, readFile, truncate } from 'node:fs/promises'
import path from 'node:path'
import type { BatchFailure, BatchStory } from '../../editorial/rules/batches'
import type { Made, MadeOf } from '../make'

/** One story that is over with: its dossier, or why there is none. */
export type Line = MadeLine | BatchFailure
/** Lines of orders that were begun before have no label. */
type MadeLine = BatchStory & Made & Partial<MadeOf>

export const isMade = (line: Line): line is MadeLine => 'sha256' in line

export { dossierFile as fileName } from '../names'

const journal = (folder: string): string => path.join(folder, 'journal')

/** The lines that were written whole. Half a line is what a process was writing when it was killed: it is cut off. */
export async function readJournal(folder: string): Promise<Line[]> {
  const bytes = await readFile(journal(folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
  const end = bytes.lastIndexOf('\n') + 1
  if (end < bytes.length) await truncate(journal(folder), end)
  const lines = bytes.subarray(0, end).toString('utf8').split('\n')
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Line)
}

/** Writes a line to the disk. */
export async function addLine(folder: string, line: Line): Promise<void> {
  const file = await open(journal(folder), 'a', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(line)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}
