/** Answers whose body is there as a whole, and is kept nowhere. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodingFor, pack } from './pages/bodies'
import { unavailable } from './plainAnswers'
import { sayPublic } from './publicHeaders'
import { dressed, type Variant } from './variants'

/** Headers of a failed answer that do not fit another body. */
const OF_BODY = [
  'Content-Encoding',
  'Content-Length',
  'Content-Type',
  'ETag',
  'Transfer-Encoding',
  'Cache-Control',
  'Vary',
]
/** Puts 503 in the place of whatever was being answered. */
export function answerUnavailable(
  request: IncomingMessage,
  response: ServerResponse,
  target: 'page' | 'desk',
  variant: Variant | null = null,
): void {
  for (const name of OF_BODY) response.removeHeader(name)
  const { status, headers, body } = unavailable(target)
  const bytes = variant ? dressed(Buffer.from(body), headers['Content-Type'], variant) : Buffer.from(body)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader('Content-Length', bytes.length)
  if (target === 'page') sayPublic(response)
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : bytes)
}

/** The whole of a text that is not kept, in the encoding that the reader takes. */
export async function sendText(
  response: ServerResponse,
  status: number,
  bytes: Buffer,
  accepted: string | undefined,
): Promise<void> {
  const encoding = encodingFor(accepted)
  const packed = await pack(bytes, encoding)
  const vary = String(response.getHeader('Vary') ?? '')
  if (!/\baccept-encoding\b/i.test(vary))
    response.setHeader('Vary', [vary, 'Accept-Encoding'].filter(Boolean).join(', '))
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', packed.length)
  response.writeHead(status).end(packed)
}
