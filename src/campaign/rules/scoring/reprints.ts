/** How often what was published appeared elsewhere. */
import { mean } from './decimals'

export interface ReprintRate {
  /** how many were ever public */
  stories: number
  /** of these, how many appeared elsewhere at all */
  reprinted: number
  clippings: number
  /** percent of the stories that appeared elsewhere, two places */
  rate: string
  /** clippings by story, two places */
  each: string
}

/** @param stories keys of the stories that count; @param clippings key of the story of each confirmed one */
export function reprintRate(stories: readonly string[], clippings: readonly string[]): ReprintRate {
  const all = new Set(stories)
  const here = clippings.filter((story) => all.has(story))
  const reprinted = new Set(here).size
  return {
    stories: all.size,
    reprinted,
    clippings: here.length,
    rate: all.size === 0 ? '0.00' : mean(String(reprinted * 100), all.size),
    each: all.size === 0 ? '0.00' : mean(String(here.length), all.size),
  }
}
