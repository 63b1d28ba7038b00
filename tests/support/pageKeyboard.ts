/** A person without a mouse: keys alone, and what has the focus is seen at every step. */
import type { Page } from 'playwright-core'

export interface Focused {
  /** as a screen reader would call it */
  name: string
  /** whether the eye finds it: a line around it, within the window */
  seen: boolean
}

/** What has the focus now. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', seen: true }
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
    const called =
      element.getAttribute('aria-label') ??
      (labels.map((label) => label.innerText).join(' ') || element.innerText || '')
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
    const within = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight && width > 4 && height > 4
    return {
      name: called.replace(/\s+/g, ' ').trim(),
      seen: within && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    }
  })

export class Keyboard {
  /** how many keys were pressed, letters of typed words not counted */
  presses = 0
  /** what had the focus without a line around it */
  readonly unseen: string[] = []

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.presses += 1
    await this.page.keyboard.press(key)
  }

  /**
   * Goes on by Tab until something of this name has the focus.
   * @param most how far it may be
   * @throws with what was passed, where it is not reached
   */
  async tabTo(name: string | RegExp, most = 40): Promise<void> {
    const passed: string[] = []
    for (let count = 0; count < most; count++) {
      await this.press('Tab')
      const now = await focused(this.page)
      if (!now.seen) this.unseen.push(now.name)
      if (typeof name === 'string' ? now.name === name : name.test(now.name)) return
      passed.push(now.name)
    }
    throw new Error(`${String(name)} is not among the next ${most}: ${passed.join(' | ')}`)
  }

  /** Goes on to a button or link and presses it. */
  async enter(name: string | RegExp, most?: number): Promise<void> {
    await this.tabTo(name, most)
    await this.press('Enter')
  }

  type(words: string): Promise<void> {
    return this.page.keyboard.type(words)
  }
}
