/** How often a story was read, as a page says it. */
import { grouped } from './decimal'

export const viewsText = (count: number): string => grouped(String(count), 0)
