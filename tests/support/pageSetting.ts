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

/** First-line indent and gap below, in lines and characters, of the paragraphs of a text. */
export const paragraphs = (page: Page): Promise<{ indent: number; gap: number }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('article .text > p:not([class])')].map((paragraph) => {
      const { fontSize, lineHeight, marginBottom, textIndent } = getComputedStyle(paragraph)
      return {
        indent: parseFloat(textIndent) / parseFloat(fontSize),
        gap: parseFloat(marginBottom) / parseFloat(lineHeight),
      }
    }),
  )

/** Texts of the elements that are set or underlined in the one red. @param red as the browser computes it */
export const inRed = (page: Page, red: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const isRed = (element: Element): boolean => {
      const { color, borderBottomColor, borderBottomWidth, backgroundColor } = getComputedStyle(element)
      return (
        color === wanted || backgroundColor === wanted || (borderBottomColor === wanted && borderBottomWidth !== '0px')
      )
    }
    const found = [...document.querySelectorAll('body *')].filter(isRed)
    return found
      .filter((element) => !found.some((other) => other !== element && other.contains(element)))
      .map(({ textContent }) => textContent ?? '')
  }, red)

/** Elements in sight whose ground is light. */
export const lightGrounds = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, body, body *')]
      .filter((element) => {
        const [red = 0, green = 0, blue = 0, alpha = 1] = (
          getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []
        ).map(Number)
        const { bottom, right } = element.getBoundingClientRect()
        return alpha > 0 && bottom > 0 && right > 0 && red + green + blue > 3 * 128
      })
      .map(({ tagName, className }) => `${tagName}.${String(className)}`),
  )

/**
 * Goes through the page with the keyboard.
 * @param stops how many at most; fewer where the page has no more
 * @returns the outline of each stop, its width in pixels
 */
export async function outlines(page: Page, stops: number): Promise<{ on: string; width: number; style: string }[]> {
  const found: { on: string; width: number; style: string }[] = []
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab')
    const stood = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const { outlineWidth, outlineStyle } = getComputedStyle(element)
      return { on: element.textContent ?? '', width: parseFloat(outlineWidth), style: outlineStyle }
    })
    if (!stood) break
    found.push(stood)
  }
  return found
}
