/** Writes stories full of words as people of another unit than the crawlers', and keeps what a crawler could guess of them. */
import { setTimeout as pause } from 'node:timers/promises'
import type { SanitizedConfig } from 'payload'
import type { Batch } from '../../../src/editorial/rules/batches'
import { beijingDay } from '../../../src/editorial/rules/days'
import type { Kind } from '../../../src/editorial/rules/kinds'
import { PASSWORD, type Email } from '../../../src/ops/demo/contentPeople'
import { isOpenImport, type ImportReport } from '../../../src/editorial/imports/told'
import { DOCX } from '../documents'
import type { Door } from '../pageDoor'
import { wordWithWords } from './wordFile'
import { content, type Materials } from './content'
import { isDrawn, upload, type Stored } from './files'
import { WHOLE } from './variants'
import { DIRECTOR, type Walked } from './walk'
import { newText, newWord, otherWord } from './words'

interface Row {
  id: string
  slug: string
  revisionToken: string
}

export class Planter {
  readonly door: Door
  readonly materials: Materials
  readonly stories: (Walked & { place: string; slug: string })[] = []
  readonly files: Stored[] = []
  /** ids of imports */
  readonly imports: string[] = []
  /** addresses that a page showed while it was live */
  readonly remembered = new Set<string>()
  /** ids of orders of dossiers whose files lie on the disk */
  readonly batches: string[] = []
  /** texts that open something: links to previews, logins */
  readonly secrets: string[] = []
  readonly author: Email
  readonly #config: SanitizedConfig

  private constructor(door: Door, config: SanitizedConfig, author: Email, unit: string, user: string) {
    this.door = door
    this.#config = config
    this.author = author
    const file = async (place: string) => (await this.upload(place, 'all')).id
    this.materials = { file, unit, user, live: {} }
  }

  /** A planter whose author has a word for a name. */
  static async open(door: Door, config: SanitizedConfig): Promise<Planter> {
    const units = await door.get<{ docs: Row[] }>('/api/units?where[slug][equals]=gongshanglian', DIRECTOR)
    const unit = units.docs[0]?.id ?? ''
    const email = `${newWord('author e-mail')}@gsl.demo` as Email
    const account = {
      email,
      name: newText('author name'),
      post: newText('author post'),
      username: newWord('author user name'),
      role: 'writer',
      unit,
      password: PASSWORD,
    }
    const made = await door.ask('POST', '/api/users', { as: 'admin@office.demo', json: account })
    if (made.status !== 201) throw new Error(`account: ${made.status} ${made.text}`)
    const { id } = (made.json as unknown as { doc: Row }).doc
    const planter = new Planter(door, config, email, unit, id)
    planter.secrets.push(await door.token(email))
    return planter
  }

  fields(collection: string) {
    return this.#config.collections.find(({ slug }) => slug === collection)?.fields ?? []
  }

  async upload(place: string, told: 'all' | 'private', as = this.author): Promise<Stored> {
    const stored = await upload(this.door, as, this.fields('media'), this.materials, place, told)
    this.files.push(stored)
    return stored
  }

  /** Campaigns are written in the office alone. */
  #writer(kind: Kind): Email {
    return kind === 'campaigns' ? 'gatekeeper@office.demo' : this.author
  }

  /** Files for one text; in the cut one picture and one document, wherever it names a file. */
  #filesOf(as: Email): Materials['file'] {
    const known = new Map<boolean, Promise<Stored>>()
    return async (where) => {
      const drawn = isDrawn(where)
      const stored = (!WHOLE && known.get(drawn)) || this.upload(where, 'all', as)
      known.set(drawn, stored)
      return (await stored).id
    }
  }

  async #texts(kind: Kind, place: string, told: 'all' | 'private'): Promise<Record<string, unknown>> {
    const as = this.#writer(kind)
    const file = this.#filesOf(as)
    const unit = { ...this.materials, file }
    const texts = await content(this.fields(kind), unit, place, told)
    if (told === 'all') return texts
    const cover = (await this.upload(`${place} shown`, 'private', as)).id
    const attachments = [{ file: (await this.upload(`${place} attachment`, 'private', as)).id, title: '附件' }]
    return { ...texts, cover, ...(kind === 'campaigns' ? {} : { attachments }) }
  }

  /** A new draft. @param told `private`: what would be public of it holds no word, @param slugToo its address is a word */
  async write(kind: Kind, place: string, told: 'all' | 'private', slugToo = told === 'all'): Promise<Walked> {
    const by = this.#writer(kind)
    const texts = await this.#texts(kind, place, told)
    const slug = { slug: slugToo ? newWord(`${place} slug`) : otherWord() }
    const { status, json, text } = await this.door.ask('POST', `/api/${kind}`, { as: by, json: { ...texts, ...slug } })
    if (status !== 201) throw new Error(`${kind} ${place}: ${status} ${text}`)
    const doc = (json as unknown as { doc: Row }).doc
    const story = { kind, id: doc.id, by, place, slug: doc.slug }
    this.stories.push(story)
    return story
  }

  /** A Word file that became a draft: with words in its text, its name, a comment, and in what no draft shows. */
  async import(place: string): Promise<Walked> {
    const form = new FormData()
    form.set(
      'file',
      new Blob([new Uint8Array(wordWithWords(place))], { type: DOCX }),
      `${newText(`${place} file name`)}.docx`,
    )
    const { status, json, text } = await this.door.ask('POST', '/api/imports', { as: this.author, form })
    if (status !== 201) throw new Error(`${place}: ${status} ${text}`)
    const { id } = (json as unknown as { doc: Row }).doc
    this.imports.push(id)
    for (;;) {
      const { doc } = await this.door.get<{ doc: ImportReport }>(`/api/imports/${id}`, this.author)
      if (doc.story) {
        const story = { kind: doc.story.kind, id: doc.story.id, by: this.author, place, slug: otherWord() }
        this.stories.push(story)
        return story
      }
      if (!isOpenImport(doc.state)) throw new Error(`${place}: ${doc.state} ${doc.code}`)
      await new Promise((done) => setTimeout(done, 200))
    }
  }

  /** Another text for an open story. */
  async rewrite({ kind, id, by }: Walked, place: string, told: 'all' | 'private'): Promise<void> {
    const { revisionToken } = await this.door.get<Row>(`/api/${kind}/${id}`, by)
    const json = { ...(await this.#texts(kind, place, told)), revisionToken }
    const { status, text } = await this.door.ask('PATCH', `/api/${kind}/${id}`, { as: by, json })
    if (status !== 200) throw new Error(`${kind} ${place}: ${status} ${text}`)
  }

  /** Comments, a proposal, somebody who reads and follows. */
  async discuss({ kind, id }: Walked, place: string): Promise<void> {
    const as = 'gatekeeper2@office.demo'
    const { title } = await this.door.get<{ title: string }>(`/api/${kind}/${id}`, as)
    const json = [
      { field: 'title', text: newText(`${place} comment`) },
      {
        field: 'title',
        excerpt: title,
        text: newText(`${place} proposal`),
        replacement: newText(`${place} replacement`),
      },
    ]
    for (const each of json) await this.#must(`/api/${kind}/${id}/comments`, as, each)
    for (const word of ['looking', 'follow']) await this.#must(`/api/${kind}/${id}/${word}`, as, {})
  }

  async #must(path: string, as: Email, json: unknown) {
    const answer = await this.door.ask('POST', path, { as, json })
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`)
    return answer.json as unknown
  }

  /** Somebody who takes it up. */
  async claim({ kind, id }: Walked): Promise<void> {
    await this.#must(`/api/${kind}/${id}/claim`, 'gatekeeper2@office.demo', {})
  }

  /** A link to a revision, whose secret is kept. */
  async preview({ kind, id }: Walked, revision: string): Promise<void> {
    const told = JSON.stringify(
      await this.#must(`/api/${kind}/${id}/previews`, DIRECTOR, { revision, hours: 2, uses: 3 }),
    )
    const [, secret] = /\/preview\/([\w.-]+)/.exec(told) ?? []
    if (!secret) throw new Error(`no link in ${told}`)
    this.secrets.push(secret)
  }

  /** Keeps every address that the page of a live story shows. */
  async remember({ kind, id }: Walked): Promise<void> {
    const { publicUrl } = await this.door.editorial(kind, id)
    const { status, text } = await this.door.read(publicUrl ?? '')
    if (status !== 200) throw new Error(`${publicUrl}: ${status}`)
    this.remembered.add(publicUrl ?? '')
    for (const [, url = ''] of text.matchAll(/(?:href|src)="(\/[^"#]+)"/g))
      this.remembered.add(url.replaceAll('&amp;', '&'))
    // Kept too: the picture that is made of its title, which holds its words as text.
    const made = /content="[^"]*(\/og\/[^"]+\.png)"/.exec(text)?.[1]
    if (!made) return
    if ((await this.door.read(made)).status !== 200) throw new Error(`${made}: no picture`)
    this.remembered.add(made)
  }

  /** The dossier of a story, taken; and those of all that was ever public this year, which lie on the disk. */
  async dossiers(): Promise<void> {
    const [first] = this.stories.filter(({ place }) => place.endsWith(', unitReview:'))
    if (!first) throw new Error('no story to take')
    const taken = await this.door.ask('POST', `/api/${first.kind}/${first.id}/dossier`, { as: DIRECTOR, json: {} })
    if (taken.status !== 200) throw new Error(`dossier: ${taken.status} ${taken.text.slice(0, 300)}`)
    const year = Number(beijingDay(new Date()).slice(0, 4))
    const { batch } = (await this.#must('/api/dossiers', DIRECTOR, { year })) as { batch: Batch }
    this.batches.push(batch.id)
    const told = async () => (await this.door.get<{ batches: Batch[] }>('/api/dossiers', DIRECTOR)).batches[0]
    let now = await told()
    while (now?.state === 'waiting' || now?.state === 'running') {
      await pause(250)
      now = await told()
    }
    if (now?.state !== 'done' || now.failed.length > 0) throw new Error(`dossiers: ${JSON.stringify(now)}`)
  }

  /** Where else a live story of the author's unit appeared, and why the office does not believe it. */
  async clipping(): Promise<void> {
    const own = '/api/news?where[stage][equals]=published&limit=1&depth=0'
    const [story] = (await this.door.get<{ docs: Row[] }>(own, this.author)).docs
    if (!story) throw new Error('the unit of the author has no live story')
    const { doc } = (await this.#must('/api/clippings', this.author, {
      story: { relationTo: 'news', value: story.id },
      outlet: newText('outlet of a clipping'),
      level: 'province',
      date: beijingDay(new Date()),
      picture: (await this.upload('picture of a clipping', 'all')).id,
      note: newText('note of a clipping'),
    })) as { doc: Row }
    await this.#must(`/api/clippings/${doc.id}/decide`, DIRECTOR, {
      revisionToken: doc.revisionToken,
      outcome: 'refused',
      reason: newText('why a clipping was refused'),
    })
  }

  /** A record of the register, and a figure of it that was changed. */
  async project(): Promise<void> {
    const figure = { indicator: 'jobs', unit: 'people', kind: 'actual', asOf: '2023-07-05', label: newText('label') }
    const said = (words: string) => newText(`${words} of a project`)
    const data = {
      name: said('name'),
      otherNames: [said('other name')],
      investor: said('investor'),
      investorOrigin: said('origin'),
      industry: said('industry'),
      park: said('park'),
      contributors: [said('contributor')],
      note: said('note'),
      unit: this.materials.unit,
      timeline: [{ stage: 'signed', date: '2023-07-05', note: said('stage') }],
      figures: [{ ...figure, amount: '40', note: said('figure'), checkedBy: said('who checked') }],
    }
    const { doc } = (await this.#must('/api/projects', DIRECTOR, data)) as { doc: Row & { revisionToken: string } }
    const changed = await this.door.ask('PATCH', `/api/projects/${doc.id}`, {
      as: DIRECTOR,
      json: {
        revisionToken: doc.revisionToken,
        figures: [{ ...figure, amount: '50' }],
        figureReason: newText('why a figure was changed'),
      },
    })
    if (changed.status !== 200) throw new Error(`project: ${changed.status} ${changed.text.slice(0, 300)}`)
  }

  /** What lies beside the stories: a task, a file that was deleted, one that nobody shows, a substitute. */
  async beside(campaign: string): Promise<void> {
    const wording = { topic: newText('topic of a template'), storyKind: 'news', days: 7 }
    await this.#must('/api/taskTemplates', DIRECTOR, { name: newText('template'), brief: newText('brief'), ...wording })
    await this.#must('/api/calendarFeeds', DIRECTOR, { campaign })
    const topic = newText('coverage task')
    const task = { campaign, unit: this.materials.unit, topic, brief: newText('brief of a task') }
    const made = (await this.#must('/api/coverageTasks', DIRECTOR, task)) as { doc: Row }
    const declined = { state: 'declined', declineReason: newText('why a task was declined') }
    await this.door.ask('PATCH', `/api/coverageTasks/${made.doc.id}`, { as: this.author, json: declined })
    await this.clipping()
    await this.project()
    await this.upload('unused picture', 'all')
    const { id } = await this.upload('deleted picture', 'all')
    await this.door.ask('DELETE', `/api/media/${id}`, { as: this.author })
    const gatekeepers = await this.door.get<{ docs: Row[] }>(
      '/api/users?where[email][equals]=gatekeeper@office.demo',
      DIRECTOR,
    )
    await this.#must(`/api/users/${gatekeepers.docs[0]?.id}/substitute`, 'director2@office.demo', {
      from: new Date().toISOString(),
      until: new Date(Date.now() + 3_600_000).toISOString(),
      reason: newText('why a substitute was named'),
    })
  }
}
