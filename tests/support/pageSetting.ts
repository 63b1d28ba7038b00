/** How a page is set: its lines as they stand on the screen, and what breaks the rules of Chinese setting. */
import type { Page } from 'playwright-core'

/** Lines of text in `selector` as they are laid out, from the top; a block's lines are its own. */
export const lines = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((within) => {
    const found: string[] = []
    for (const root of document.querySelectorAll(within)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      let line = ''
      let bottom = Number.NaN
      let block: Element | null = null
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        let around = node.parentElement
        while (around && getComputedStyle(around).display.startsWith('inline')) around = around.parentElement
        for (let at = 0; at < node.length; at++) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = [...range.getClientRects()].find(({ width }) => width > 0)
          if (!box) continue
          const isNew = around !== block || !(Math.abs(box.bottom - bottom) < box.height / 2)
          if (isNew && line) found.push(line)
          line = (isNew ? '' : line) + node.data[at]
          bottom = box.bottom
          block = around
        }
      }
      if (line) found.push(line)
    }
    return found.map((line) => line.trim()).filter(Boolean)
  }, selector)

const MAY_NOT_START = /^[，。、；：？！）》〉」』】〕”’…%]/u
const MAY_NOT_END = /[（《〈“‘「『【〔]$/u

/** Lines that begin or end with a mark that may not stand there. */
export const badLines = (set: readonly string[]): string[] =>
  set.filter((line) => [...line].length > 1 && (MAY_NOT_START.test(line) || MAY_NOT_END.test(line)))
