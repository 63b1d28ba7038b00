/** Pictures made for a test, their upload, and what an anonymous reader gets of them. */
import sharp from 'sharp'
import type { Kind } from '../../src/editorial/rules/kinds'
import type { Publication } from '../../src/editorial/rules/publication'
import type { Answer, App } from './app'
import type { Who } from './people'

let shade = 0

/** A picture that no other call makes. */
export const picture = (width = 640, height = 360): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: shade++ % 256, g: 90, b: 120 } } })
    .png()
    .toBuffer()

/** The answer of an upload. */
export async function post(
  app: App,
  who: Who,
  bytes: Buffer,
  words: Record<string, unknown>,
  type = 'image/png',
  name = 'IMG_0001.png',
): Promise<Answer> {
  const form = new FormData()
  form.set('_payload', JSON.stringify(words))
  form.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
  return app.request('POST', '/api/media', { token: await app.login(who), form })
}

/** Uploads a picture as a person. @throws where the answer is not 201 */
export async function upload(app: App, who: Who, bytes: Buffer, words: Record<string, unknown>) {
  const answer = await post(app, who, bytes, words)
  if (answer.status !== 201) throw new Error(`upload: ${answer.status} ${answer.text}`)
  return answer.body.doc as { id: string; url: string; sha256: string; width: number; height: number; filename: string }
}

/** What a reader without a session gets. */
export const fetchAnonymously = (app: App, path: string): Promise<Answer> => app.request('GET', path)

/** The public row of a story as it lies in the database, or null. */
export async function publicationOf(app: App, { kind, id }: { kind: Kind; id: string }): Promise<Publication | null> {
  const { docs } = await app.payload.find({
    collection: 'publications',
    where: { and: [{ kind: { equals: kind } }, { story: { equals: id } }] },
    depth: 0,
    overrideAccess: true,
  })
  return (docs[0] as unknown as Publication | undefined) ?? null
}
