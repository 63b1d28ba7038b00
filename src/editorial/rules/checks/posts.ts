/** Posts beside names, and whether two of them are one. */
import type { RosterEntry } from './book'
import { POST_BEFORE, POST_BEHIND, POST_PARTS, POSTS_APART } from './data/leaders'

/** How far from a name its post may reach. */
const BESIDE = 24

/** 市委副书记、市长 → both. */
export const postsOf = ({ post }: RosterEntry): string[] => post.split(POSTS_APART)

/** The post at the end of what stands before a name, or at the beginning of what stands behind; none that is over. */
export function postSaid(before: string, after: string): string | undefined {
  const found = POST_BEFORE.exec(before.slice(-BESIDE)) ?? POST_BEHIND.exec(after.slice(0, BESIDE))
  return found?.[1] ? undefined : found?.[2]
}

/** Whether two posts may be one: 书记 and 市委书记 may, 市长 and 副市长, 市委书记 and 县委书记 may not. */
export function fits(said: string, post: string): boolean {
  const [a, b] = [POST_PARTS.exec(said), POST_PARTS.exec(post)]
  if (!a || !b) return post.endsWith(said)
  const [ofA = '', ofB = ''] = [a[1], b[1]]
  return a[2] === b[2] && a[3] === b[3] && (ofA.endsWith(ofB) || ofB.endsWith(ofA))
}
