/**
 * Variants of kept pages, each made of the bytes of its page when somebody asks for it, and held in memory for a while.
 * They never lie on the disk, and one whose page is another one by now is not found.
 */
import { LRUCache } from 'lru-cache'
import { wordsOf } from '../../variants/index'
import { Places } from '../../platform/places'
import { dressed, dressedHeaders, type Variant } from '../variants'
import { bodiesOf, weightOf, type Bodies } from './bodies'
import type { Made } from './maker'
import type { Page } from './page'

/** Bytes of variants that are held; the pages that were asked for longest ago go first. */
const MEMORY = 32 * 1024 * 1024
/** Variants that are made at the same time. */
const AT_ONCE = 2

export interface VariantPage {
  page: Page
  bodies: Bodies
}

const typeOf = (headers: readonly [string, string][]): string | undefined =>
  headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]

/** An answer that is not kept, in a variant. */
export const dressedMade = (made: Extract<Made, { kept: false }>, variant: Variant): Made => ({
  ...made,
  headers: dressedHeaders(made.headers, variant),
  bytes: dressed(made.bytes, typeOf(made.headers), variant),
})

interface Held {
  page: Page
  variants: Map<string, Promise<VariantPage | null>>
  weight: number
}

export class VariantPages {
  readonly #held: LRUCache<string, Held>
  readonly #places = new Places(AT_ONCE)

  constructor(most = MEMORY) {
    // One of which nothing is made yet weighs next to nothing.
    this.#held = new LRUCache({ maxSize: most, sizeCalculation: ({ weight }) => weight + 1 })
  }

  /**
   * A page in a variant, with the tags of its own bytes. One making at a time of each, whoever waits for it.
   * @returns null where it cannot be made
   */
  of(page: Page, bodies: Bodies, variant: Variant): Promise<VariantPage | null> {
    const held = this.#of(page)
    const name = wordsOf(variant).join()
    const present = held.variants.get(name)
    if (present) return present
    const made = this.#places
      .run(() => this.#make(page, bodies, variant))
      .then(
        (variantPage) => {
          this.#weigh(held, weightOf(variantPage.bodies))
          return variantPage
        },
        (error: unknown) => {
          console.error(new Date().toISOString(), 'variant', name, page.address, error)
          held.variants.delete(name)
          return null
        },
      )
    held.variants.set(name, made)
    return made
  }

  /** Forgets the variants of pages that are gone. */
  drop(addresses: Iterable<string>): void {
    for (const address of addresses) this.#held.delete(address)
  }

  async #make(page: Page, bodies: Bodies, variant: Variant): Promise<VariantPage> {
    const made = await bodiesOf(dressed(bodies.identity.bytes, typeOf(page.headers), variant))
    return { page: { ...page, headers: dressedHeaders(page.headers, variant) }, bodies: made }
  }

  /** What is held of this very page; what was held of another one at its address is forgotten. */
  #of(page: Page): Held {
    const present = this.#held.get(page.address)
    if (present?.page === page) return present
    const held: Held = { page, variants: new Map(), weight: 0 }
    this.#held.set(page.address, held)
    return held
  }

  #weigh({ page: { address }, variants }: Held, more: number): void {
    const held = this.#held.peek(address)
    if (held?.variants === variants) this.#held.set(address, { ...held, weight: held.weight + more })
  }
}
