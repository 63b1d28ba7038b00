/** The smaller copies of uploaded pictures, made beside the requests before anybody asks for them. */
import type { Payload } from 'payload'
import { makeWanted } from '../editorial/pictures'
import { startRounds } from './rounds'

const PERIOD_MS = 500

/** Starts making them. @returns stops it after the copy that is being made */
export function startPictures(payload: Payload): () => Promise<void> {
  let stopped = false
  const end = startRounds(payload, PERIOD_MS, () => makeWanted(() => stopped), 'copies of pictures were not made')
  return async () => {
    stopped = true
    await end()
  }
}
