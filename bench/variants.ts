/**
 * What a variant costs: changing the bytes of a finished page, for the article of the demo and one forty times as long, beside packing
 * the same bytes, which every kept page pays. Last line: `variants: <changing ÷ packing>`, the worst of all.
 */
import { bodiesOf } from '../src/delivery/pages/bodies'
import { choosing, HANT, ORIGINAL, type Variant } from '../src/site/variants'
import { inVariant } from '../src/variants/index'
import { startServer } from '../tests/support/server'

const TIMES = 40
const LONGER = 40

const ELDER = choosing(ORIGINAL, 'layout', 'elder')
const VARIANTS: Record<string, Variant> = { hant: HANT, elder: ELDER, both: choosing(HANT, 'layout', 'elder') }

/** Milliseconds of each run: least, in the middle, most. */
async function times(work: () => unknown): Promise<[number, number, number]> {
  const measured: number[] = []
  for (let count = 0; count < TIMES; count++) {
    const began = performance.now()
    await work()
    measured.push(performance.now() - began)
  }
  measured.sort((a, b) => a - b)
  return [measured[0] ?? 0, measured[TIMES / 2] ?? 0, measured.at(-1) ?? 0]
}

const told = (each: readonly number[]): string => each.map((ms) => ms.toFixed(2)).join(' / ')

export default async function variants(): Promise<void> {
  const server = await startServer()
  try {
    const map = await (await fetch(`${server.url}/sitemap.xml`)).text()
    const path = /<loc>https?:\/\/[^/]+(\/cases\/[^<]+)<\/loc>/.exec(map)?.[1]
    if (!path) throw new Error('the demo shows no case')
    const page = await (await fetch(server.url + path)).text()
    const [, article = ''] = /(<article[^]*<\/article>)/.exec(page) ?? []
    const ratios: number[] = []
    for (const [name, html] of [
      ['article', page],
      [`article × ${LONGER}`, page.replace(article, () => article.repeat(LONGER))],
    ] as const) {
      const bytes = Buffer.from(html)
      const packing = await times(() => bodiesOf(bytes))
      console.log(
        `${name}, ${(bytes.length / 1024).toFixed(0)} KiB: packing ${told(packing)} ms (least / middle / most)`,
      )
      for (const [variant, chosen] of Object.entries(VARIANTS)) {
        const changing = await times(() => inVariant(bytes, chosen))
        console.log(`${name}, ${variant}: ${told(changing)} ms`)
        ratios.push(changing[1] / packing[1])
      }
    }
    console.log(`variants: ${Math.max(...ratios).toFixed(2)}`)
  } finally {
    await server.stop()
  }
}
