/**
 * What a director shows for a time, laid on finished pages while they are sent: the site in grey, a line of announcement.
 * A page is kept with empty places for both; it is never made anew for them, and they end at their moment by themselves.
 */
import type { Occasion } from '../../platform/publicPages'
import { HOME } from './addresses'
import { textIn, type Variant } from '../../variants/index'
import { bodiesOf, type Bodies } from './bodies'
import { openMemory } from './memory'
import type { Page } from './page'

type Headers = readonly (readonly [string, string])[]

/** The places as the components write them, empty and filled (`SiteFrame`, `Home`). */
const GREY = '<div data-derived="" data-place="grey"'
const GREY_PLACE = Buffer.from(`${GREY}></div>`)
const GREY_FILLED = Buffer.from(`${GREY} class="grey"></div>`)
const LINE = '<p data-derived="" data-place="announcement" class="announcement">'
const LINE_PLACE = Buffer.from(`${LINE}</p>`)

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }
/** As React writes a text. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

const fill = (bytes: Buffer, place: Buffer, filled: Buffer): Buffer => {
  const at = bytes.indexOf(place)
  return at < 0 ? bytes : Buffer.concat([bytes.subarray(0, at), filled, bytes.subarray(at + place.length)])
}

/** What is shown at this moment. */
function shownOf({ greyUntil = 0, announcement = '', announcedUntil = 0 }: Occasion, now: number) {
  return { grey: now < greyUntil, line: now < announcedUntil ? announcement : '' }
}
type Shown = ReturnType<typeof shownOf>

/** What is shown, in the words of a variant. */
const inWords = ({ grey, line }: Shown, variant: Variant | null): Shown => ({
  grey,
  line: variant ? textIn(variant, line) : line,
})

/** The document with what is shown in its places; the very same bytes where it has none of them. */
export function layOn(document: Buffer, { grey, line }: Shown): Buffer {
  const greyed = grey ? fill(document, GREY_PLACE, GREY_FILLED) : document
  return line ? fill(greyed, LINE_PLACE, Buffer.from(`${LINE}${escaped(line)}</p>`)) : greyed
}

const isHtml = (headers: Headers): boolean =>
  headers.some(([name, value]) => name.toLowerCase() === 'content-type' && value.startsWith('text/html'))

export class Occasions {
  #laid = openMemory()
  readonly #packing = new Map<string, Promise<Bodies>>()
  #shown = ''

  /** @param occasion what a director has set, as it is known now */
  constructor(private readonly occasion: () => Occasion) {}

  #now(): Shown {
    const shown = shownOf(this.occasion(), Date.now())
    const sign = JSON.stringify(shown)
    if (sign !== this.#shown) this.#laid = openMemory()
    this.#shown = sign
    return shown
  }

  /** Whether anything is laid on this page at this moment: the line stands on the home page alone. */
  areOn({ address }: Page): boolean {
    // Asked for every page that is sent.
    const { grey, line } = shownOf(this.occasion(), Date.now())
    return grey || (line !== '' && address === HOME)
  }

  #pack(tag: string, bytes: Buffer): Promise<Bodies> {
    const key = `${tag} ${this.#shown}`
    const laid = this.#laid
    const packing =
      this.#packing.get(key) ??
      bodiesOf(bytes)
        .then((bodies) => {
          laid.set(tag, bodies)
          return bodies
        })
        .finally(() => this.#packing.delete(key))
    this.#packing.set(key, packing)
    return packing
  }

  /**
   * A kept page as it is sent at this moment: with tags of its own where something is laid on it.
   * @param variant in which it stands
   */
  async lay(page: Page, bodies: Bodies, variant: Variant | null = null): Promise<{ page: Page; bodies: Bodies }> {
    const shown = this.#now()
    if ((!shown.grey && shown.line === '') || !isHtml(page.headers)) return { page, bodies }
    const { bytes, etag } = bodies.identity
    const document = layOn(bytes, inWords(shown, variant))
    if (document === bytes) return { page, bodies }
    const laid = this.#laid.get(etag) ?? (await this.#pack(etag, document))
    return { page, bodies: laid }
  }

  /** The same of a page that is not kept. */
  layPlain<T extends { headers: [string, string][]; bytes: Buffer }>(made: T, variant: Variant | null = null): T {
    return isHtml(made.headers) ? { ...made, bytes: layOn(made.bytes, inWords(this.#now(), variant)) } : made
  }
}
