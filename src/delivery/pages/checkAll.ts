/** Behind readers: every kept page is held against the publications once after a start, and stories without a page are found. */
import { setTimeout as pause } from 'node:timers/promises'
import { askedSide } from '../../platform/publicPages'
import { ALL } from './comparison'
import type { PageStore } from './store'

/** Between two parts: nobody waits for the whole. */
const BREATH_MS = 20

/**
 * Never rejects: what cannot be asked or written is told, and the log is followed all the same.
 * @param wanted called with addresses of pages that should be there and are not
 */
export async function checkAll(
  store: PageStore,
  wanted: (addresses: readonly string[]) => void,
  isStopped: () => boolean,
): Promise<void> {
  let [after] = ALL
  // What is made from now on is made of what is public now.
  const upTo = store.mark.seq
  try {
    for await (const stories of askedSide().stories()) {
      if (isStopped()) return
      const last = stories.at(-1)?.story ?? after
      const { gone, missing } = store.check(stories, [after, last], upTo)
      wanted([...gone, ...missing])
      after = last
      await pause(BREATH_MS, undefined, { ref: false })
    }
    if (!isStopped()) wanted(store.check([], [after, ALL[1]], upTo).gone)
  } catch (error) {
    console.error(new Date().toISOString(), 'page store: comparing', error)
  }
}
