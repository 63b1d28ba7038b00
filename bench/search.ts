/**
 * Whether the search finds what a reader means. The questions of `search/judged.json`, and the stories that each means, were
 * written by a person who had read the stories alone and knew nothing of the search; those of `search/queries.json` by who wrote
 * it. Between the stories lie the sentences of a real speech on the same matters, each as a story of its own. Of each question: the
 * share of its stories among the first ten. Last line: `search: <the mean of the questions that were judged apart>`.
 */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Kind } from '../src/editorial/rules/kinds'
import type { Entry } from '../src/search/entry'
import { closeSearch, searchIndex } from '../src/search/index'
import { mayorSpeech } from '../tests/support/mayorSpeech'

const FIRST = 10
const MOMENT = '2026-01-02T03:04:05.000Z'

interface Story {
  id: string
  kind: Kind
  title: string
  summary: string
  names: string
  body: string
}

const read = (file: string): string => readFileSync(path.join(process.cwd(), file), 'utf8')

const entryOf = ({ id, ...story }: Story): Entry => ({
  ...story,
  story: id,
  slug: id,
  revision: id,
  unit: 'unit',
  year: 2026,
  published: MOMENT,
  ends: null,
  card: '{}',
  listed: '{}',
})

/** The sentences of the speech. */
const between = (): Story[] =>
  mayorSpeech()
    .paragraphs.flatMap((paragraph) => paragraph.split(/[。!?！？]/))
    .filter((sentence) => sentence.length > 10)
    .map((body, place) => ({
      id: `sentence-${place}`,
      kind: 'speeches',
      title: body.slice(0, 20),
      summary: '',
      names: '',
      body,
    }))

/** @returns the mean recall of a file of questions; what was not found is printed */
async function recallOf(file: string): Promise<number> {
  const questions = JSON.parse(read(file)) as { q: string; wanted: string[] }[]
  let sum = 0
  for (const { q, wanted } of questions) {
    const { hits } = await searchIndex().query({ text: q, order: 'relevance', page: 1, size: FIRST })
    const missing = wanted.filter((id) => !hits.some(({ story }) => story === id))
    sum += 1 - missing.length / wanted.length
    if (missing.length > 0) console.log(`  ${q}: not among the first ${FIRST}: ${missing.join(', ')}`)
  }
  console.log(`${file}: ${(sum / questions.length).toFixed(3)} of ${questions.length} questions`)
  return sum / questions.length
}

export default async function bench(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-bench-search-'))
  process.env.DATA_DIR = folder
  const stories = [...(JSON.parse(read('bench/search/stories.json')) as Story[]), ...between()]
  try {
    for (const story of stories) await searchIndex().put(entryOf(story))
    console.log(`${stories.length} stories`)
    await recallOf('bench/search/queries.json')
    console.log(`search: ${(await recallOf('bench/search/judged.json')).toFixed(3)}`)
  } finally {
    await closeSearch()
    await rm(folder, { recursive: true, force: true })
  }
}
