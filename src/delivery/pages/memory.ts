/** Bytes of the pages that were asked for last, up to a weight. */
import { LRUCache } from 'lru-cache'
import { weightOf, type Bodies } from './bodies'

/** Bytes that are held; the others are read from the disk. */
const MOST = 32 * 1024 * 1024

export type Memory = LRUCache<string, Bodies>

/** @returns the bytes that are held, by address or by whatever names them */
export const openMemory = (): Memory => new LRUCache({ maxSize: MOST, sizeCalculation: weightOf })
