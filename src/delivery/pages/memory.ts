/** Bytes of the pages that were asked for last, up to a weight. */
import { LRUCache } from 'lru-cache'
import { weightOf, type Bodies } from './bodies'

/** Bytes that are held; the others are read from the disk. */
const MOST = 32 * 1024 * 1024

/** @returns the bytes that are held, by address or by whatever names them */
export const openMemory = (): LRUCache<string, Bodies> => new LRUCache({ maxSize: MOST, sizeCalculation: weightOf })
