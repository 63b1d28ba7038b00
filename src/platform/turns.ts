/** Who reads all there is in parts: what readers wait for goes first, and what only compares waits until that has been read. */
import { setTimeout as pause } from 'node:timers/promises'

const KEY = Symbol.for('exemplar.turns')
const shared = globalThis as unknown as Record<symbol, { first: number } | undefined>
// Next bundles this module more than once, and the server beside it: all copies count together.
const turns = (shared[KEY] ??= { first: 0 })

/** Between two looks whether it is one's turn, milliseconds. */
const LOOK_MS = 20

/** These parts are waited for by readers. */
export async function* aheadOfOthers<Part>(parts: AsyncIterable<Part>): AsyncGenerator<Part, void> {
  turns.first++
  try {
    yield* parts
  } finally {
    turns.first--
  }
}

/** These parts wait, between two of them, for as long as others are read first. */
export async function* behindReaders<Part>(parts: AsyncIterable<Part>): AsyncGenerator<Part, void> {
  for await (const part of parts) {
    yield part
    while (turns.first > 0) await pause(LOOK_MS, undefined, { ref: false })
  }
}
