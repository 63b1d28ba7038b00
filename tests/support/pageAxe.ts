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

/**
 * Every violation of every rule, best practices included.
 * @param exclude selectors of what is not the product's own
 */
export async function violations(page: Page, exclude: string[] = []): Promise<string[]> {
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
