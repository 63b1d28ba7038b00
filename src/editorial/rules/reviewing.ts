/** What colleagues say about a story and who has it open, for one person. */
import type { Comment } from './comments/types'
import type { Readers } from './readers'
import type { Actor } from './roles'

export interface Reviewing {
  /** who looks */
  reader: Actor
  /** oldest first */
  comments: Comment[]
  readers: Readers
}
