/** Reads and writes of several people at once, for as long as one likes, against anything that answers the API. */
import type { Answer, RequestOptions } from './app'
import { picture } from './media'
import { PASSWORD } from './people'

export interface Target {
  request(method: string, path: string, options?: RequestOptions): Promise<Pick<Answer, 'status' | 'body'>>
}

/** What was asked, how it ended, and how long each took, milliseconds. */
export interface Load {
  /** answers by `<deed> <status>` */
  counts: Record<string, number>
  times: number[]
  /** the first answers of 500 and more, as text */
  failures: string[]
}

interface Tokens {
  writer: string
  editor: string
  gatekeeper: string
  admin: string
}
type Deed = (target: Target, tokens: Tokens, round: number) => Promise<Pick<Answer, 'status' | 'body'>[]>

const KIND = '/api/notices'
const lines = (text: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
})
const notice = (round: number) => ({
  title: `压力测试的通知${round}`,
  summary: '一条通知。',
  body: lines('请各单位按时报送。'),
  issuer: '一号办',
  documentDate: '2023-07-05',
})

/** The way of one story, as far as it comes: others may be faster. */
async function story({ request }: Target, tokens: Tokens, round: number) {
  const made = await request('POST', KIND, { token: tokens.writer, json: notice(round) })
  if (made.status !== 201) return [made]
  const { id, revisionToken } = made.body.doc
  const saves = await Promise.all(
    ['一', '二'].map((summary) =>
      request('PATCH', `${KIND}/${id}`, { token: tokens.writer, json: { revisionToken, summary } }),
    ),
  )
  const submitted = await request('POST', `${KIND}/${id}/transition`, {
    token: tokens.writer,
    json: { action: 'submit' },
  })
  const pass = { action: 'pass', revision: submitted.body.revision, secrecyReviewed: true }
  const passes = await Promise.all(
    [tokens.editor, tokens.gatekeeper].map((token) =>
      request('POST', `${KIND}/${id}/transition`, { token, json: pass }),
    ),
  )
  return [made, ...saves, submitted, ...passes]
}

async function upload({ request }: Target, tokens: Tokens) {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: '图', rightsHolder: '本单位' }))
  form.set('file', new Blob([new Uint8Array(await picture(320, 200))], { type: 'image/png' }), 'a.png')
  const made = await request('POST', '/api/media', { token: tokens.writer, form })
  if (made.status !== 201) return [made]
  // one person's files that no story uses have an end
  return [made, await request('DELETE', `/api/media/${made.body.doc.id}`, { token: tokens.writer })]
}

const get =
  (path: string, who: keyof Tokens): Deed =>
  async ({ request }, tokens) => [await request('GET', path, { token: tokens[who] })]

const DEEDS: Record<string, Deed> = {
  story,
  list: get(`${KIND}?limit=20&sort=-updatedAt&where[stage][equals]=draft`, 'editor'),
  count: get(`${KIND}/count`, 'gatekeeper'),
  upload,
  linkable: get('/api/linkable?q=通知', 'writer'),
  me: get('/api/users/me', 'writer'),
  verify: get('/api/audit/verify', 'admin'),
  signIn: async ({ request }) => [
    await request('POST', '/api/users/login', { json: { email: 'writer@gsl.demo', password: PASSWORD } }),
  ],
}
const NAMES = Object.keys(DEEDS)

async function signIn({ request }: Target, email: string): Promise<string> {
  const { status, body } = await request('POST', '/api/users/login', { json: { email, password: PASSWORD } })
  if (status !== 200) throw new Error(`sign-in of ${email}: ${status} ${JSON.stringify(body)}`)
  return body.token
}

/** Keeps `workers` deeds going at once for `ms` milliseconds. */
export async function mixedLoad(target: Target, ms: number, workers: number): Promise<Load> {
  const tokens: Tokens = {
    writer: await signIn(target, 'writer@media.demo'),
    editor: await signIn(target, 'editor@media.demo'),
    gatekeeper: await signIn(target, 'gatekeeper@office.demo'),
    admin: await signIn(target, 'admin@office.demo'),
  }
  const load: Load = { counts: {}, times: [], failures: [] }
  const end = performance.now() + ms
  let round = 0
  const timed: Target = {
    async request(...asked) {
      const started = performance.now()
      const answer = await target.request(...asked).catch((error: unknown) => ({ status: 599, body: String(error) }))
      load.times.push(performance.now() - started)
      if (answer.status >= 500)
        load.failures.push(`${asked[0]} ${asked[1]}: ${answer.status} ${JSON.stringify(answer.body)}`)
      return answer
    },
  }
  const worker = async () => {
    while (performance.now() < end) {
      const number = round++
      const name = NAMES[number % NAMES.length] as string
      for (const { status } of (await DEEDS[name]?.(timed, tokens, number)) ?? []) {
        const key = `${name} ${status}`
        load.counts[key] = (load.counts[key] ?? 0) + 1
      }
    }
  }
  await Promise.all(Array.from({ length: workers }, worker))
  return load
}
