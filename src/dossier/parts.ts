/** What stands in the dossier of a story, part by part: each is made when the one before has been written. */
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { t } from '../messages/index'
import { contentsOf } from './contents'
import { fileNames, frozenBytes } from './files'
import type { LogProof } from './log'
import { jsonPart } from './manifest'
import { members, type StoryRecord } from './record'
import { revisionParts } from './revisionParts'
import { whole, type Part } from './zip/write'

const REVIEW = [
  'order',
  'round',
  'revision',
  'step',
  'person',
  'personName',
  'outcome',
  'reason',
  'secrecyReviewed',
  'rules',
  'standIn',
  'substituteFor',
  'acknowledged',
  'overrides',
  'at',
]

/** What a story is and was before the public. */
function storyPart({ story, revisions }: StoryRecord): Part {
  const { kind, id, title, stage, publication } = story
  const { frozen } = revisions.at(-1) ?? {}
  const names = [
    'slug',
    'state',
    'edition',
    'firstPublishedAt',
    'revisedAt',
    'correctedAt',
    'liveRevision',
    'suspendedRevision',
    'lastRevision',
    'history',
    'withdrawal',
  ]
  return jsonPart('story.json', {
    kind,
    id,
    title: frozen?.content.title ?? title,
    unit: frozen?.unit,
    stage,
    revisions: revisions.map(({ number, sha256: hash }) => ({ number, sha256: hash })),
    publication: publication && members(publication, names),
  })
}

const correctionsPart = ({ revisions }: StoryRecord): Part =>
  jsonPart(
    'corrections.json',
    revisions.flatMap(({ number, sha256: revision, published, frozen: { correction } }) =>
      correction ? [{ number, revision, published, note: correction }] : [],
    ),
  )

/** How a file is called: its hash, and the ending under which it was uploaded. */
function fileName(hash: string, uploaded: string | undefined): string {
  const ending = path.extname(uploaded ?? '').toLowerCase()
  return `media/${hash}${/^\.[a-z0-9]{1,8}$/.test(ending) ? ending : ''}`
}

/** Ids of the files that any edition names, by their hashes. */
const filesOf = ({ revisions }: StoryRecord): Map<string, string> =>
  new Map(revisions.flatMap(({ frozen }) => frozen.media.map((file) => [file.sha256, file.id] as const)))

/** The files that any edition names, each once, as they were frozen. */
async function* mediaParts(record: StoryRecord, names: ReadonlyMap<string, string>): AsyncGenerator<Part> {
  const files = filesOf(record)
  for (const [hash, id] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = names.get(id)
    yield whole(fileName(hash, name), await frozenBytes(name, hash))
  }
}

/**
 * The parts, in their order: they depend on nothing but what is recorded of the story.
 * @throws Refusal 422 where a file or a revision is not what was frozen
 */
export async function* storyParts(
  req: PayloadRequest,
  record: StoryRecord,
  proof: LogProof,
  office: string,
): AsyncGenerator<Part> {
  const ids = [...new Set(record.revisions.flatMap(({ frozen }) => frozen.media.map(({ id }) => id)))]
  const names = await fileNames(req, ids)
  const files = filesOf(record)
  const contents = contentsOf(record.revisions, (hash) => fileName(hash, names.get(files.get(hash) ?? '')))
  yield whole('README.txt', Buffer.from(t('dossier.readme') + contents))
  yield storyPart(record)
  yield correctionsPart(record)
  yield jsonPart(
    'reviews.json',
    record.reviews.map((row) => members(row, REVIEW)),
  )
  yield jsonPart('comments.json', record.comments)
  yield jsonPart('audit/entries.json', record.entries)
  yield jsonPart('audit/log.json', proof)
  for (const revision of record.revisions) {
    for await (const part of revisionParts(req, revision, record, names, office)) {
      yield part
      // Making a document keeps everybody else waiting: they come in between.
      await setImmediate()
    }
  }
  yield* mediaParts(record, names)
}
