/** Longer than the text editor lets its form wait, milliseconds. */
const LONGEST_MS = 600

/**
 * Waits until the form holds all that was typed: the text editor hands it over when the browser is idle, and later
 * callers of the same queue come after it. A browser without such a queue hands it over with the next frame.
 */
export const atRest = (): Promise<void> =>
  new Promise((resolve) => {
    const drawn = () => void setTimeout(resolve)
    if ('requestIdleCallback' in window) window.requestIdleCallback(drawn, { timeout: LONGEST_MS })
    else requestAnimationFrame(() => requestAnimationFrame(drawn))
  })
