/** The smaller copies of pictures: what they are, what they do not carry, when they are made and when they are gone. */
import { existsSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWanted, pictureCopy } from '../../src/editorial/pictures'
import { COPY_FORMATS, copiesIn, fileAddresses, type Copied, type CopyFormat } from '../../src/editorial/rules/pictures'
import type { PublicMedia } from '../../src/editorial/rules/publication'
import { startApp, type App } from '../support/app'
import { picture, post, publicationOf, upload } from '../support/media'
import { complete, create, walk } from '../support/stories'

const WORDS = { alt: '图', rightsHolder: '市融媒体中心' }
const PLACE = '30/1'
let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const asked = async (url: string, headers: Record<string, string> = {}) =>
  app.request('GET', url, { token: await app.login('writer@media'), headers })
const uploaded = async (bytes: Buffer, type: string): Promise<PublicMedia & { filename: string }> =>
  (await post(app, 'writer@media', bytes, WORDS, type)).body.doc
const copies = (file: Copied, format: CopyFormat) => copiesIn(file, format).map(({ url }) => url)
const folder = ({ filename }: { filename: string }) =>
  path.join(app.dataDir, 'pictures', filename.replace(/\.\w+$/, ''))

describe('a photograph of a camera that was held sideways', () => {
  let file: Awaited<ReturnType<typeof uploaded>>
  let bytes: Buffer
  beforeAll(async () => {
    bytes = await sharp(await picture(600, 400))
      .jpeg()
      .withExif({ IFD0: { Make: 'CANARY-CAMERA' }, IFD3: { GPSLatitude: PLACE, GPSLongitude: PLACE } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    file = await uploaded(bytes, 'image/jpeg')
  })

  test('is kept as it was uploaded', async () => {
    expect((await asked(file.url)).bytes.equals(bytes)).toBe(true)
    expect([(await sharp(bytes).metadata()).orientation, bytes.includes('CANARY-CAMERA')]).toEqual([6, true])
  })

  test('has the size in which it is shown', () => expect(file).toMatchObject({ width: 400, height: 600, opaque: true }))

  test('stands upright in every copy, and none says by what it was taken or where', async () => {
    for (const { url, width, height } of COPY_FORMATS.flatMap((format) => copiesIn(file, format))) {
      const { bytes } = await asked(url)
      const { exif, xmp, iptc, orientation, ...is } = await sharp(bytes).metadata()
      expect(is).toMatchObject({ width, height })
      expect([exif, xmp, iptc, orientation ?? 1]).toEqual([undefined, undefined, undefined, 1])
      expect(bytes.includes('CANARY-CAMERA')).toBe(false)
    }
  })
})

test('what shines through stays so in the light copies, and is no JPEG', async () => {
  const bytes = await sharp({
    create: { width: 600, height: 300, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.3 } },
  })
    .png()
    .toBuffer()
  const file = await uploaded(bytes, 'image/png')
  expect(file.opaque).toBe(false)
  expect(copies(file, 'jpg')).toEqual([])
  for (const format of ['avif', 'webp'] as const) {
    const [url = ''] = copies(file, format)
    expect((await sharp((await asked(url)).bytes).stats()).isOpaque).toBe(false)
  }
  const [other = ''] = copies(file, 'webp')
  expect((await asked(other.replace('.webp', '.jpg'))).status).toBe(404)
})

test('a picture with an alpha channel that hides nothing is opaque', async () => {
  const bytes = await sharp(await picture(300, 200))
    .ensureAlpha()
    .png()
    .toBuffer()
  expect((await uploaded(bytes, 'image/png')).opaque).toBe(true)
})

test('a picture that ends in the middle is refused, whatever its head says', async () => {
  const bytes = await sharp(await picture(900, 900))
    .png()
    .toBuffer()
  const rows = (await app.payload.count({ collection: 'media', overrideAccess: true })).totalDocs
  const answer = await post(app, 'writer@media', bytes.subarray(0, bytes.length / 2), WORDS)
  expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'file'])
  expect((await app.payload.count({ collection: 'media', overrideAccess: true })).totalDocs).toBe(rows)
})

test('who has a copy is told so', async () => {
  const file = await uploaded(await picture(), 'image/png')
  const [url = ''] = copies(file, 'webp')
  const first = await asked(url)
  const etag = first.headers.get('etag') ?? ''
  const again = await asked(url, { 'if-none-match': etag })
  expect([again.status, again.bytes.length, again.headers.get('cache-control')]).toEqual([304, 0, 'private, no-cache'])
  expect((await asked(url, { 'if-none-match': '"other"' })).status).toBe(200)
})

describe('copies are made', () => {
  test('by the program after the upload, all of them, once', async () => {
    const file = await uploaded(await picture(700, 500), 'image/png')
    expect(existsSync(folder(file))).toBe(false)
    await makeWanted(() => true)
    expect(existsSync(folder(file))).toBe(false)
    await makeWanted(() => false)
    const names = COPY_FORMATS.flatMap((format) => copies(file, format)).map((url) => path.basename(url))
    expect((await readdir(folder(file))).sort()).toEqual(names.sort())
    await rm(folder(file), { recursive: true })
    await makeWanted(() => false)
    expect(existsSync(folder(file))).toBe(false)
  })

  test('when somebody asks for one that is not there, once for all who ask', async () => {
    const file = await uploaded(await picture(700, 500), 'image/png')
    const [url = ''] = copies(file, 'avif')
    const answers = await Promise.all(Array.from({ length: 20 }, () => asked(url)))
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get('content-type')}`))).toEqual(
      new Set(['200 image/avif']),
    )
    expect(await readdir(folder(file))).toEqual([path.basename(url)])
  })

  test('or the picture itself stands for one that cannot be made', async () => {
    const bytes = await picture(700, 500)
    const file = await uploaded(bytes, 'image/png')
    await writeFile(folder(file), 'in the way')
    const [url = ''] = copies(file, 'avif')
    const answer = await asked(url)
    expect([answer.status, answer.headers.get('content-type'), answer.bytes.equals(bytes)]).toEqual([
      200,
      'image/png',
      true,
    ])
  })

  test('of no name that is not one of theirs', async () => {
    const file = await uploaded(await picture(), 'image/png')
    for (const name of [
      '',
      '../x',
      file.filename,
      copies(file, 'avif')[0]?.replace(/.*-/, '00000000-0000-4000-8000-000000000000-') ?? '',
    ])
      expect(await pictureCopy(file.filename, name)).toBeNull()
  })
})

test('with the file its copies go', async () => {
  const file = await uploaded(await picture(), 'image/png')
  const [url = ''] = copies(file, 'jpg')
  expect((await asked(url)).status).toBe(200)
  expect(existsSync(folder(file))).toBe(true)
  const deleted = await app.request('DELETE', `/api/media/${file.id}`, { token: await app.login('writer@media') })
  expect(deleted.status).toBe(200)
  expect([existsSync(folder(file)), (await asked(url)).status]).toEqual([false, 404])
})

test('a publication names the copies that there are', async () => {
  const cover = await upload(app, 'writer@media', await picture(1200, 800), WORDS)
  const story = await create(app, 'writer@media', 'news', {
    ...complete(app, 'news', '图片新闻'),
    cover: cover.id,
  })
  await walk(app, story, 'published')
  const row = await publicationOf(app, story)
  const [shown] = row?.page?.media ?? []
  expect(shown).toMatchObject({ opaque: true, width: 1200, variants: copiesIn(cover as Copied, 'jpg') })
  for (const url of fileAddresses(shown as PublicMedia)) expect((await app.request('GET', url)).status).toBe(200)
})
