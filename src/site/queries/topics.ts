/** Topics: the keywords of live stories. */
import type { Payload } from 'payload'
import { LIVE_TAG, TOPICS_TAG, topicTag } from '../../editorial/rules/pageTags'
import type { TopicListing, Topics } from '../listModel'
import { findLive, findPageOf } from './live'

/** Topics that are shown together. */
const SHOWN = 200

/** The most frequent topics. */
export async function findTopics(payload: Payload): Promise<Topics> {
  const all = (await findLive(payload, LIVE_TAG)).counts(undefined, 'topic')
  return { topics: all.slice(0, SHOWN), total: all.length }
}

/** One page of a topic; undefined for a keyword that no live story has. */
export async function findTopic(payload: Payload, keyword: string, page: number): Promise<TopicListing | undefined> {
  const live = await findLive(payload, TOPICS_TAG, topicTag(keyword))
  const entries = live.by(undefined, 'topic', keyword)
  if (entries.length === 0) return undefined
  const found = await findPageOf(payload, entries, page)
  return found && { keyword, ...found }
}
