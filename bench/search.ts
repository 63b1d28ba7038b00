/**
 * Whether the search finds what a reader means. The questions and the stories that they mean stand in `search/`, judged from the
 * stories alone; between the stories lie the sentences of a real speech on the same matters, each as a story of its own. Of each
 * question: the share of its stories among the first ten. Last line: `search: <the mean of all>`.
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

export default async function bench(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-bench-search-'))
  process.env.DATA_DIR = folder
  const stories = [...(JSON.parse(read('bench/search/stories.json')) as Story[]), ...between()]
  const questions = JSON.parse(read('bench/search/queries.json')) as { q: string; wanted: string[] }[]
  const index = searchIndex()
  try {
    for (const story of stories) await index.put(entryOf(story))
    let sum = 0
    for (const { q, wanted } of questions) {
      const { hits } = await index.query({ text: q, order: 'relevance', page: 1, size: FIRST })
      const missing = wanted.filter((id) => !hits.some(({ story }) => story === id))
      sum += 1 - missing.length / wanted.length
      if (missing.length > 0) console.log(`${q}: not among the first ${FIRST}: ${missing.join(', ')}`)
    }
    console.log(`${questions.length} questions, ${stories.length} stories`)
    console.log(`search: ${(sum / questions.length).toFixed(3)}`)
  } finally {
    await closeSearch()
    await rm(folder, { recursive: true, force: true })
  }
}
