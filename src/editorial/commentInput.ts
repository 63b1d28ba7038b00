/** A comment as a request sends it. */
import { lookUp, t, type MessageKey } from '../messages/index'
import { invalid, type Refusal } from './errors'
import type { CommentInput, Position } from './rules/comments/types'
import { isBrokenText } from './rules/richText'

type Body = Record<string, unknown>

const MAX_TEXT = 2000
const MAX_PASSAGE = 5000
const MAX_COMMENTS = 200
const MAX_PLACE = 10_000_000
const PATH = /^[a-zA-Z]\w*(\.[\w-]{1,100}){0,4}$/

/** 400 for one member of a comment, alone or in a list, by its label. */
export function wrongComment(path: string, message?: MessageKey, vars: Record<string, string | number> = {}): Refusal {
  const label = lookUp(`fields.comments.${path.replace(/^comments\.\d+\./, '')}`)
  return invalid(path, message, label ? { field: label, ...vars } : vars)
}

const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text as it was sent, in NFC; undefined where there is none. @throws Refusal 400 */
function text(value: unknown, path: string, max: number): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw wrongComment(path, 'errors.wrongType', { expected: t('options.shape.text') })
  const clean = value.normalize('NFC')
  if (clean.length > max) throw wrongComment(path, 'errors.tooLong', { max })
  if (isBrokenText(clean)) throw wrongComment(path, 'errors.badText')
  return clean
}

function said(value: unknown, path: string): string {
  const clean = text(value, path, MAX_TEXT)?.trim()
  if (clean === undefined) throw wrongComment(path, 'errors.missingField')
  if (clean === '') throw wrongComment(path, 'errors.emptyReason')
  return clean
}

function position(value: unknown, path: string): Position | undefined {
  if (value === undefined || value === null) return undefined
  const { start, end } = isObject(value) ? value : {}
  const isPlace = (at: unknown): at is number => Number.isInteger(at) && Number(at) >= 0 && Number(at) <= MAX_PLACE
  if (!isPlace(start) || !isPlace(end) || end <= start) throw wrongComment(path)
  return { start, end }
}

/** One comment. @param path of the comment in the body, with a dot at its end, or empty. @throws Refusal 400 with `field` */
export function commentInput(value: unknown, path = ''): CommentInput {
  if (!isObject(value)) throw wrongComment(path.replace(/\.$/, '') || 'body')
  const at = (name: string) => `${path}${name}`
  const field = text(value.field, at('field'), 200)
  if (field === undefined || field === '') throw wrongComment(at('field'), 'errors.missingField')
  if (!PATH.test(field)) throw wrongComment(at('field'))
  if (value.blocker !== undefined && value.blocker !== null && typeof value.blocker !== 'boolean')
    throw wrongComment(at('blocker'), 'errors.wrongType', { expected: t('options.shape.boolean') })
  const replacement = text(value.replacement, at('replacement'), MAX_PASSAGE)
  const input: CommentInput = {
    field,
    excerpt: text(value.excerpt, at('excerpt'), MAX_PASSAGE) || undefined,
    position: position(value.position, at('position')),
    text: replacement !== undefined && !value.text ? '' : said(value.text, at('text')),
  }
  if (value.blocker === true) input.blocker = true
  if (replacement !== undefined) input.replacement = replacement
  return input
}

/** A list of comments in the member `comments` of a body, empty where there is none. @throws Refusal 400 with `field` */
export function commentInputs(body: Body): CommentInput[] {
  const { comments } = body
  if (comments === undefined || comments === null) return []
  if (!Array.isArray(comments) || comments.length > MAX_COMMENTS) throw wrongComment('comments')
  return comments.map((item, index) => commentInput(item, `comments.${index}.`))
}

/** What is said when a comment is closed. @throws Refusal 400 with `field` */
export const closingNote = (body: Body): string | null => text(body.note, 'note', MAX_TEXT)?.trim() || null
