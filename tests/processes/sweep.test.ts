/**
 * The canary sweep: words that no other place holds lie in every stage of every kind; nobody, and a writer of another unit,
 * ask everything that the build, the application's own description and the links name. `SWEEP=whole` asks all of it in
 * every way; the cut asks every address in some.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { INDEX_FILES } from '../../src/delivery/pages/indexFile'
import { INCLUDE } from '../../src/ops/export/nginx'
import { mongodbAddress } from '../support/mongod'
import { run, startServer, type Environment, type Server } from '../support/server'
import { isOf } from '../support/sweep/api'
import { Crawler } from '../support/sweep/ask'
import { sow, type Field } from '../support/sweep/field'
import { foundInside } from '../support/sweep/inside'
import { decoded, matcher, patterns, writtenSince } from '../support/sweep/manifest'
import { conditions, difference, existence, throughRelations, timing, told, type Pair } from '../support/sweep/oracles'
import { signOut, sweep } from '../support/sweep/sweep'
import { WHOLE } from '../support/sweep/variants'
import { everyWord, placeOf, wordsIn } from '../support/sweep/words'

/** The cut asks one of the databases; `SWEEP=both` the cut on either. */
const DATABASES = ['SQLite', ...(process.env.SWEEP && inject('mongodbUri') ? ['MongoDB'] : [])]
/** An export beside the server: the cut leaves it to `exportSite.test.ts`, which walks every file of such a folder. */
const FOLDERS = process.env.SWEEP ? ['site'] : []
const PATIENCE_MS = WHOLE ? 3_600_000 : 600_000
const TIMES = WHOLE ? 300 : 30
/** Pairs whose answers are timed. */
const TIMED = ['a document', 'a transition', 'a picture', 'a file', 'a page']
/** Next's own: its error page asked by its name, and arguments of a server function that are none. Neither tells anything. */
const OF_NEXT = [/^\w+ \/_global-error[ ?]/, /^POST \/admin\/\S* \{"Next-Action":/]
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Addresses that an include file redirects. */
const redirectsIn = (include: string): string[] =>
  [...include.matchAll(/^location = (\S+) \{\n {2}return 308 /gm)].map(([, address]) => address ?? '')

describe.each(DATABASES)('on %s', (database) => {
  const started = Date.now()
  /** The address where a reader is led away from it by our own server too; what is told of any other is told first here. */
  const leadsAway = async (address: string): Promise<string> =>
    (await fetch(new URL(address, server.url), { redirect: 'manual' })).status === 308 ? address : ''
  let server: Server
  let field: Field
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'exemplar-sweep-'))
    const uri: Environment = database === 'MongoDB' ? { DATABASE_URI: mongodbAddress(`sweep_${process.pid}`) } : {}
    server = await startServer({ DATA_DIR: folder, ...uri })
    field = await sow(server.url)
  }, PATIENCE_MS)
  afterAll(async () => {
    const { crawlers, planter, routes } = field
    for (const each of crawlers) {
      say(
        `sweep on ${database} by ${each.who}: ${each.requests} requests, ${Math.round(each.bytes / 1024)} KiB, ${each.found.size} found`,
      )
      each.close()
    }
    say(
      `  ${routes.length} routes of the API, ${patterns().length} of the build, ${everyWord().length} words in ${planter.stories.length} stories`,
    )
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }, PATIENCE_MS)

  test('what is hidden changes not one byte of what others get', () => {
    expect(field.after).toEqual(field.before)
  })

  test(
    'who may read a story finds every word: each was planted, and would be seen',
    { timeout: PATIENCE_MS },
    async () => {
      const found = await foundInside(field)
      expect(
        everyWord()
          .map(placeOf)
          .filter((place) => !found.has(place) && !place.startsWith('deleted')),
      ).toEqual([])
    },
  )

  test.each([0, 1] as const)('crawler %i finds nothing', { timeout: PATIENCE_MS }, async (index) => {
    const crawler = field.crawlers[index]
    await sweep(field, crawler)
    expect([...crawler.found]).toEqual([])
  })

  describe('questions that must not tell whether something is there', () => {
    const differs = async (crawler: Crawler, { what, hidden, nothing, names }: Pair): Promise<string[]> => {
      const [one, other] = [await crawler.ask(hidden), await crawler.ask(nothing)]
      const differing = difference(told(one, names[0]), told(other, names[1]))
      return differing === null ? [] : [`${crawler.who}, ${what}: ${one.status} / ${other.status}, ${differing}`]
    }

    test('what is hidden answers like what never was; how long each took', { timeout: PATIENCE_MS }, async () => {
      const { docs } = await field.door.get<{ docs: { id: string; revisionToken: string }[] }>(
        '/api/cases?where[stage][equals]=draft&limit=1',
        'writer@media.demo',
      )
      const pairs = existence(field.planter, field.knowledge, docs[0])
      const differing: string[] = []
      for (const crawler of field.crawlers) {
        for (const pair of pairs) differing.push(...(await differs(crawler, pair)))
        for (const pair of pairs.filter(({ what }) => TIMED.includes(what))) {
          const [there, not] = await timing(crawler, pair, TIMES)
          say(
            `  ${crawler.who}, ${pair.what}: ${there.toFixed(1)} ms where it is, ${not.toFixed(1)} ms where it is not`,
          )
        }
      }
      expect(differing).toEqual([])
    })

    test('a condition on any column finds nothing', { timeout: PATIENCE_MS }, async () => {
      const differing: string[] = []
      for (const pair of conditions(field.config)) differing.push(...(await differs(field.crawlers[1], pair)))
      expect(differing).toEqual([])
    })

    test('no order and no condition goes through a relation', { timeout: PATIENCE_MS }, async () => {
      const asked = throughRelations(field.config)
      const answers = await field.crawlers[1].askAll(asked)
      const done = asked.filter((_, index) => ![400, 403, 404].includes(answers[index]?.status ?? 0))
      expect(done.map(({ path }) => path)).toEqual([])
    })
  })

  test('a tag of a hidden file or document opens nothing', async () => {
    const { planter, knowledge, origin, door, crawlers } = field
    const insider = new Crawler('the author', origin, await door.token(planter.author))
    for (const path of [planter.files[0]?.urls[0] ?? '', `/api/cases/${knowledge.ids.get('cases')?.[0]}`]) {
      const { status, headers } = await insider.ask({ method: 'GET', path })
      expect(status).toBe(200)
      const tag = headers[headers.findIndex((name) => name.toLowerCase() === 'etag') + 1] ?? '*'
      const asked = ['If-None-Match', 'If-Match', 'If-Range'].map((name) => ({
        method: 'GET',
        path,
        headers: { [name]: tag, Range: 'bytes=0-' },
      }))
      const answers = (await Promise.all(crawlers.map((crawler) => crawler.askAll(asked)))).flat()
      expect(answers.filter((answer) => ![401, 404].includes(answer.status))).toEqual([])
    }
    insider.close()
  })

  test('nothing of it lies in the finished pages', () => {
    const folder = path.join(server.env.DATA_DIR ?? '', 'pages')
    const kept = readdirSync(folder).filter((name) => name.endsWith('.page'))
    expect(kept).not.toEqual([])
    const addresses: string[] = []
    const holding = kept.flatMap((name) => {
      const bytes = readFileSync(path.join(folder, name))
      // The address that was asked may bear a word; that it is answered with 410 tells nothing of it.
      const { address } = JSON.parse(bytes.toString('utf8', 0, bytes.indexOf('\n'))) as { address: string }
      addresses.push(address)
      return wordsIn(bytes, address).map((word) => `${address}: ${placeOf(word)}`)
    })
    for (const name of INDEX_FILES.filter((each) => existsSync(path.join(folder, each))))
      for (const word of wordsIn(readFileSync(path.join(folder, name)), addresses.join()))
        holding.push(`${name}: ${placeOf(word)}`)
    expect(holding).toEqual([])
  })

  test('nothing of it lies in the copies of pictures, nor in what waits to be counted', async () => {
    const folders = ['pictures', 'views'].map((name) => path.join(server.env.DATA_DIR ?? '', name))
    const found = await Promise.all(folders.map((name) => readdir(name, { recursive: true }).catch(() => [])))
    const files = found.flatMap((names, at) => names.map((name) => path.join(folders[at] ?? '', name)))
    const copies = files.filter((name) => /\.(avif|webp|jpg)$/.test(name))
    expect(copies).not.toEqual([])
    const bytes = files.filter((name) => /\.\w+$/.test(name)).map((name) => readFileSync(name))
    expect(bytes.flatMap((each) => wordsIn(each, '').map(placeOf))).toEqual([])
  })

  test.each(FOLDERS)('nor in the folder %s for another web server', { timeout: PATIENCE_MS }, async (name) => {
    const to = path.join(folder, name)
    const { code, output } = await run(['ops', 'export-site', '--to', to], server.env).ended
    expect(code, output).toBe(0)
    const files = (await readdir(to, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    const gone = readdirSync(path.join(to, 'gone'), { recursive: true }).map(String)
    const led = await Promise.all(redirectsIn(readFileSync(path.join(to, INCLUDE), 'utf8')).map(leadsAway))
    const holding = files.flatMap(({ parentPath, name }) => {
      // As above; the manifest and the include file are told of such addresses too, and served to nobody.
      const known = parentPath === to ? [...gone, ...led].join() : name
      return wordsIn(readFileSync(path.join(parentPath, name)), known).map((word) => `${name}: ${placeOf(word)}`)
    })
    expect(holding).toEqual([])
  })

  test('nothing of it lies in what the server wrote beside its build', () => {
    const holding = writtenSince(started).filter((file) => wordsIn(readFileSync(file), '').length > 0)
    expect(holding).toEqual([])
  })

  test('nor in the index of the search, which holds what is published', async () => {
    const parts = (await readdir(folder)).filter((name) => name.startsWith('search-'))
    const bytes = () => Buffer.concat(parts.map((name) => readFileSync(path.join(folder, name))))
    expect(bytes().includes('招商')).toBe(true)
    // What was dropped is cleared away every ten seconds.
    await expect.poll(() => wordsIn(bytes(), '').map(placeOf), { timeout: 60_000, interval: 1_000 }).toEqual([])
  })

  test.each([0, 1] as const)('crawler %i asked every route, and met no failure', async (index) => {
    const crawler = field.crawlers[index]
    await signOut(field, crawler)
    const asked = [...crawler.asked]
    const paths = asked.map((request) => decoded(request.split(' ')[1]?.split('?')[0] ?? ''))
    const missed = field.routes.filter((route) => !asked.some((request) => isOf(route, request)))
    expect(patterns().filter((pattern) => !paths.some(matcher(pattern)))).toEqual([])
    expect(missed.map(({ method, path }) => `${method} ${path}`)).toEqual([])
    expect([...crawler.found]).toEqual([])
    expect(crawler.failures.filter((failure) => !OF_NEXT.some((pattern) => pattern.test(failure)))).toEqual([])
  })
})
