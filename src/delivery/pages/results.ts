/**
 * Pages of results: the head of the search's own page, which stands as long as a kept page would, and a body that the
 * application writes for one reader. Where that cannot be, Next is asked for the whole.
 */
import { t } from '../../messages/index'
import { publicPages, type FoundPage, type SearchAsked } from '../../platform/publicPages'
import type { Asked } from '../asked'
import { withoutScripts } from '../withoutScripts'
import { SEARCH } from './addresses'
import { plainHeaders } from './headers'
import { escaped } from './occasion'
import { pageOf, type Made } from './maker'
import type { Page } from './page'
import type { Render } from './render'
import type { PageStore } from './store'

/** The document of the search around its title and its body, as Next writes it. */
const DOCUMENT = /^([\s\S]*?<title>)[^<]*(<\/title>[\s\S]*?<body>)[\s\S]*(<\/body>[\s\S]*)$/

type Written = Extract<Made, { kept: false }>

interface Frame {
  page: Page
  headers: [string, string][]
  /** before the title, between it and the body, after the body */
  parts: [string, string, string]
}

/** Asked for with this query: what stands for every other one. */
const written = ({ headers, parts: [before, between, after] }: Frame, { status, title, body }: FoundPage): Written => ({
  kept: false,
  status,
  headers,
  bytes: Buffer.from(before + escaped(title) + between + withoutScripts(body) + after),
})

export class Results {
  #frame: Frame | null = null
  #making: Promise<Frame | null> | null = null

  constructor(
    private readonly store: PageStore,
    private readonly render: Render,
  ) {}

  /** @returns null where the page cannot be written so */
  of(request: Asked): Promise<Written | null> {
    return this.#write({
      address: request.url ?? '',
      peer: request.socket.remoteAddress ?? '',
      forwarded: String(request.headers['x-forwarded-for'] ?? ''),
    })
  }

  /**
   * Asks for itself, so that no reader waits for what is made once: the head, the words, the renderer.
   * @returns null for every address but that of the search, else what `Maker.refresh` does
   */
  begin(address: string): Promise<string[]> | null {
    if (address !== SEARCH) return null
    const asked = `${SEARCH}?q=${encodeURIComponent(t('site.column.cases'))}`
    return this.#write({ address: asked, peer: '', forwarded: '' }).then(() => [])
  }

  async #write(asked: SearchAsked): Promise<Written | null> {
    const { search } = publicPages
    const frame = search && (await this.#present())
    return frame ? written(frame, await search(asked)) : null
  }

  async #present(): Promise<Frame | null> {
    const held = this.#frame
    if (held && Date.now() < held.page.until && this.store.standing(held.page) === 'right') return held
    this.#making ??= this.#make().finally(() => (this.#making = null))
    return this.#making
  }

  async #make(): Promise<Frame | null> {
    const { seq } = this.store.mark
    const began = Date.now()
    const rendered = await this.render(SEARCH)
    const page = pageOf(SEARCH, rendered, seq, began)
    const [, ...parts] = DOCUMENT.exec(rendered.bytes.toString('utf8')) ?? []
    if (rendered.status !== 200 || parts.length < 3 || this.store.standing(page) !== 'right') return null
    return (this.#frame = { page, headers: plainHeaders(rendered.headers), parts: parts as Frame['parts'] })
  }
}
