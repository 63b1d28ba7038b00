import type { Page } from 'playwright-core'

/** The desk gives names to the frame's controls once they are there: waits for it. */
export const controlsNamed = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main .collapsible__drag, main .popup-button')].every(
      (control) => control.hasAttribute('aria-label') || control.textContent?.trim(),
    ),
  )
}
