/**
 * Files that a page shows which may be served: nobody needs to be asked who may fetch them, a database that is away least of
 * all. What no page shows the application answers; the headers are its own.
 */
import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ownText } from '../../platform/ownText'
import { holdsTag, storedFile } from '../../platform/storedFile'
import { placesAsked } from './part'

const FOLDER = '/api/media/file/'
const NAME = '[A-Za-z0-9][\\w.-]*'
const LINK = new RegExp(`${FOLDER}(${NAME})`, 'g')
/** Where our components name files: pictures, and what is offered as a download. A text cannot write either: its quotes are escaped. */
const SHOWN = new RegExp(`(?:src|srcset)="[^"]*"|href="${FOLDER}${NAME}" download=`, 'gi')
const ADDRESS = new RegExp(`^${FOLDER}(${NAME})$`)

/** What is stored, by the ending of its name. */
const TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** As the application says them: whoever answers, a file is the same answer. */
const GUARDS = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['X-Frame-Options', 'SAMEORIGIN'],
  ['Content-Security-Policy', "default-src 'none'; sandbox"],
] as const

/** What a file and its smaller copies have in common: who may fetch the one may fetch the others. */
export const stemOf = (name: string): string => name.replace(/(?:-[1-9]\d{0,3})?\.[a-z]+$/i, '')

/**
 * The files that a document of ours shows, without their endings. What its text merely mentions or links to nobody has
 * approved: the application asks who may fetch that.
 */
export const filesIn = (document: string): string[] => {
  const shown = [...document.matchAll(SHOWN)].flatMap(([place]) => [...place.matchAll(LINK)])
  return [...new Set(shown.map(([, name]) => stemOf(ownText(name ?? ''))))]
}

/** The file that is asked for; null where it is something else. */
export const fileAsked = ({ url = '', method = '' }: IncomingMessage): string | null =>
  ['GET', 'HEAD'].includes(method) ? (ADDRESS.exec(url)?.[1] ?? null) : null

/**
 * @param orPicture nobody can make a copy of a picture now: the picture itself will do
 * @returns false where there is no such file
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  orPicture: boolean,
): Promise<boolean> {
  const stored = await storedFile(name, orPicture)
  const type = stored ? TYPES[path.extname(stored.path).toLowerCase()] : undefined
  if (!stored || type === undefined) return false
  const { headers, method } = request
  const { size, tag } = stored
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('Cache-Control', 'private, no-cache')
  for (const [name, value] of GUARDS) response.setHeader(name, value)
  if (!type.startsWith('image/')) response.setHeader('Content-Disposition', 'attachment')
  response.setHeader('ETag', tag)
  if (holdsTag(headers['if-none-match'] ?? '', tag)) return end(response, 304)
  const part = placesAsked(request, tag, size)
  if (part === null) {
    response.setHeader('Content-Range', `bytes */${size}`)
    return end(response, 416)
  }
  const [start, last] = part ?? [0, size - 1]
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', last - start + 1)
  if (part) response.setHeader('Content-Range', `bytes ${start}-${last}/${size}`)
  if (method === 'HEAD') return end(response, 200)
  response.writeHead(part ? 206 : 200)
  // Who goes away in the middle of it wants no more.
  await pipeline(createReadStream(stored.path, { start, end: last }), response).catch(() => response.destroy())
  return true
}

function end(response: ServerResponse, status: number): true {
  response.writeHead(status).end()
  return true
}
