/** axe-core in the page: what it finds wrong, in lines. */
import path from 'node:path'
import type { Page } from 'playwright-core'

const AXE = path.resolve('node_modules/axe-core/axe.min.js')

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
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: AXE })
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
