/** axe-core in the page: what it finds wrong, in lines. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** Evaluated, not added to the page: its policy allows no script but its own. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

interface Violation {
  id: string
  nodes: { target: unknown[]; failureSummary?: string }[]
}
interface Axe {
  run(context: { include: string[]; exclude: string[] }, options: object): Promise<{ violations: Violation[] }>
}

/** What is found is looked for once more after so long: what is still being drawn is no fault of the page. */
const SETTLE_MS = 2_000

/**
 * Every violation of every rule, best practices included, that lasts.
 * @param exclude selectors of what is not the product's own
 */
export async function violations(page: Page, exclude: string[] = []): Promise<string[]> {
  const found = await look(page, exclude)
  if (found.length === 0) return found
  await page.waitForTimeout(SETTLE_MS)
  return look(page, exclude)
}

async function look(page: Page, exclude: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(async (foreign) => {
    const { axe } = window as unknown as { axe: Axe }
    const { violations: found } = await axe.run(
      { include: ['html'], exclude: foreign },
      { resultTypes: ['violations'] },
    )
    return found.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
      ),
    )
  }, exclude)
}
