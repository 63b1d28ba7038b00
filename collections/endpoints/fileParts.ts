/**
 * What may be asked of the bytes of a file besides all of them: a part, and whether they are other ones. Payload cuts the
 * part; it would take several ranges as the first, and know nothing of tags.
 */
import { holdsTag, partAsked, storedFile } from '../../src/platform/storedFile'

/** A strong tag of a stored file; null where there is none. Who may not fetch the file never sees it. */
export const tagOfFile = async (name: string): Promise<string | null> => (await storedFile(name))?.tag ?? null

/**
 * The request with a range that means one part of these very bytes, or with none: then it is answered with all of them.
 * @param isHead of whom nobody wants a part
 */
export function withOnePart(request: Request, tag: string | null, isHead: boolean): Request {
  const range = request.headers.get('range')
  if (range === null) return request
  if (!isHead && partAsked(range, request.headers.get('if-range'), tag)) return request
  const headers = new Headers(request.headers)
  headers.delete('range')
  return new Request(request, { headers })
}

/** The answer with its tag; 304 where the client holds these bytes. */
export async function withTag(request: Request, response: Response, tag: string | null): Promise<Response> {
  if (tag === null || response.status >= 300) return response
  const headers = new Headers(response.headers)
  headers.set('ETag', tag)
  if (!holdsTag(request.headers.get('if-none-match') ?? '', tag))
    return new Response(response.body, { status: response.status, headers })
  await response.body?.cancel()
  for (const name of ['Content-Length', 'Content-Type', 'Content-Range']) headers.delete(name)
  return new Response(null, { status: 304, headers })
}
