/** Topics: the keywords of live stories. */
import { LIVE_TAG, TOPICS_TAG, topicTag } from '../../editorial/rules/pageTags'
import type { TopicListing, Topics } from '../listModel'
import { findPageOf, type ListSource } from './listSource'

/** Topics that are shown together. */
const SHOWN = 200

/** The most frequent topics. */
export async function findTopics(source: ListSource): Promise<Topics> {
  const all = (await source.live(LIVE_TAG)).counts(undefined, 'topic')
  return { topics: all.slice(0, SHOWN), total: all.length }
}

/** One page of a topic; undefined for a keyword that no live story has. */
export async function findTopic(source: ListSource, keyword: string, page: number): Promise<TopicListing | undefined> {
  const live = await source.live(TOPICS_TAG, topicTag(keyword))
  const entries = live.by(undefined, 'topic', keyword)
  if (entries.length === 0) return undefined
  const found = await findPageOf(source, entries, page)
  return found && { keyword, ...found }
}
