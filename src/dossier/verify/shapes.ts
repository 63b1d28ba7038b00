/** The JSON of the parts of a dossier, as far as a verification looks into it: whoever asks may rely on each member. */
import type { AuditEntry } from '../../editorial/rules/auditEvents'
import { isKind, type Kind } from '../../editorial/rules/kinds'
import type { LogProof } from '../log'

export interface StoryPart {
  kind: Kind
  id: string
  title: string
  stage: string
  unit?: unknown
  revisions: { number: number; sha256: string }[]
  publication?: { history?: { event: string; edition: number; at: string }[] } & Record<string, unknown>
}

export interface RevisionPart extends Record<string, unknown> {
  number: number
  sha256: string
  published: string[]
}

export type ReviewPart = { order: number; revision: string; outcome: string } & Record<string, unknown>

export interface BatchPart {
  dossiers: { kind: Kind; id: string; name: string; sha256: string }[]
  failed: unknown[]
}

/** No log of ours is longer: a thousand entries a second for thirty years. */
const LONGEST_LOG = 1e12
/** Hashes beside the way to the root of the longest log. */
const LONGEST_PATH = 40

type Members = Record<string, unknown>
const isText = (value: unknown): value is string => typeof value === 'string'
const isList = (value: unknown): value is unknown[] => Array.isArray(value)
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !isList(value)
const isHash = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value)
const isMoment = (value: unknown): value is string => isText(value) && !Number.isNaN(Date.parse(value))
const isNumber = (value: unknown, most = LONGEST_LOG): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= most
const isListOf = (value: unknown, fits: (each: Members) => boolean): boolean =>
  isList(value) && value.every((each) => isObject(each) && fits(each))

export const isObjects = (value: unknown): value is Members[] => isListOf(value, () => true)

const isEvent = ({ event, edition, at }: Members): boolean => isText(event) && isNumber(edition) && isMoment(at)
const isPublication = ({ history }: Members): boolean => history === undefined || isListOf(history, isEvent)

export const isStory = (value: unknown): value is StoryPart =>
  isObject(value) &&
  isKind(value.kind) &&
  isText(value.id) &&
  isText(value.title) &&
  isText(value.stage) &&
  isListOf(value.revisions, ({ number, sha256 }) => isNumber(number) && isHash(sha256)) &&
  (value.publication === undefined || (isObject(value.publication) && isPublication(value.publication)))

export const isRevision = (value: unknown): value is RevisionPart =>
  isObject(value) &&
  isNumber(value.number) &&
  isHash(value.sha256) &&
  isMoment(value.at) &&
  isList(value.published) &&
  value.published.every(isMoment) &&
  isObjects(value.authors) &&
  isObjects(value.media) &&
  isList(value.picturesNotShown)

export const isReviews = (value: unknown): value is ReviewPart[] =>
  isListOf(
    value,
    ({ order, revision, step, person, personName, outcome, at }) =>
      isNumber(order) && isHash(revision) && [step, person, personName, outcome].every(isText) && isMoment(at),
  )

const isActor = (value: unknown): boolean =>
  value === null || (isObject(value) && [value.id, value.name, value.role].every(isText))

export const isEntries = (value: unknown): value is AuditEntry[] =>
  isListOf(
    value,
    ({ seq, at, actor, event, data, previous, hash }) =>
      isNumber(seq) &&
      isMoment(at) &&
      isActor(actor) &&
      isText(event) &&
      isObject(data) &&
      isHash(previous) &&
      isHash(hash),
  )

export const isProof = (value: unknown): value is LogProof =>
  isObject(value) &&
  isNumber(value.entries) &&
  isHash(value.root) &&
  isObject(value.paths) &&
  Object.values(value.paths).every((path) => isList(path) && path.length <= LONGEST_PATH && path.every(isHash))

export const isBatch = (value: unknown): value is BatchPart =>
  isObject(value) &&
  isText(value.title) &&
  isMoment(value.orderedAt) &&
  isText(value.orderedBy) &&
  isListOf(
    value.dossiers,
    ({ kind, id, name, sha256 }) => isKind(kind) && isText(id) && isText(name) && isHash(sha256),
  ) &&
  isListOf(value.failed, ({ kind, id, why }) => isKind(kind) && isText(id) && isText(why))
