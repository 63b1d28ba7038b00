/** `verify-dossier`: verifies a dossier from its bytes alone, and names what was altered. */
import { parseArgs } from 'node:util'
import type { Problem } from '../../dossier/verify/problem'
import { verifyFile, type Verdict } from '../../dossier/verify/verify'
import { t } from '../../messages/index'
import { UsageError, type Run } from './verb'

/** Problems that are told one by one. */
const MOST_TOLD = 50

function fileOf(args: string[]): string {
  let files: string[]
  try {
    files = parseArgs({ args, options: {}, allowPositionals: true }).positionals
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const [file, ...more] = files
  if (!file || more.length > 0) throw new UsageError(t('dossier.noFile'))
  return file
}

/** Signs of a name that are told. */
const LONGEST_TOLD = 300

/** A sign that would move or recolour what a terminal shows stands in no name of ours. */
const shown = (name: string): string => name.slice(0, LONGEST_TOLD).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�')

const problemWords = ({ code, name }: Problem): string => t(`dossier.problem.${code}`, { name: shown(name) })

function tellWhole({ size, sha256, story, dossiers = 0 }: Verdict): void {
  if (story) console.log(t('dossier.whole', { title: shown(story.title ?? ''), revisions: story.revisions, size }))
  else console.log(t('dossier.wholeBatch', { dossiers, size }))
  if (story?.log) console.log(t('dossier.log', { entries: story.log.entries, root: shown(story.log.root) }))
  console.log(t('dossier.hash', { sha256 }))
  console.log(t(story ? 'dossier.compare' : 'dossier.compareBatch'))
}

export const verifyDossier: Run = async (args) => {
  const file = fileOf(args)
  const verdict = await verifyFile(file).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException
    if (!code) throw error
    console.error(t('dossier.notRead', { file: shown(file), code }))
    return null
  })
  if (!verdict) return 1
  const { problems } = verdict
  if (problems.length === 0) {
    tellWhole(verdict)
    return 0
  }
  console.log(t('dossier.altered', { count: problems.length }))
  for (const problem of problems.slice(0, MOST_TOLD)) console.log(problemWords(problem))
  if (problems.length > MOST_TOLD) console.log(t('dossier.moreProblems', { count: problems.length - MOST_TOLD }))
  return 1
}
