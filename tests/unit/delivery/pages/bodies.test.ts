/** Which encoding a client gets, and that each is the page. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bodiesOf, encodingFor, oneBody, presentEncoding, weightOf } from '../../../../src/delivery/pages/bodies'

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['identity', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.9', 'gzip'],
  ['br;q=1.0, gzip;q=0.8', 'br'],
  ['gzip;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['*;q=0, gzip', 'gzip'],
  ['br;q=nonsense', 'identity'],
  ['deflate', 'identity'],
])('%s → %s', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding))

it('holds the same page three times, under three tags', async () => {
  const page = Buffer.from('典型引路'.repeat(500))
  const { identity, gzip, br } = await bodiesOf(page)
  expect([identity.bytes, gunzipSync(gzip.bytes), brotliDecompressSync(br.bytes)]).toEqual([page, page, page])
  expect(new Set([identity.etag, gzip.etag, br.etag]).size).toBe(3)
  for (const { etag } of [identity, gzip, br]) expect(etag).toMatch(/^"[\w-]{22}"$/)
})

it('sends what is packed already as it is, and all else as it was asked for', async () => {
  const picture = oneBody(Buffer.from('png'))
  const page = await bodiesOf(Buffer.from(''))
  for (const wanted of ['identity', 'gzip', 'br'] as const) {
    expect(presentEncoding(picture, wanted)).toBe('identity')
    expect(presentEncoding(page, wanted)).toBe(wanted)
  }
  expect(weightOf(picture)).toBe(3)
})
