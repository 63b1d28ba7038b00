/** The list of clippings as the desk shows it. */
import type { StoryKind } from '../../editorial/rules/kinds'
import type { ClippingState } from './clippings'
import type { ReprintRate } from './scoring/reprints'
import type { ClippingPlace, OutletLevel } from './scoring/table'

export interface ClippingQuery {
  state?: ClippingState
  /** `YYYY-MM` of the clipping's day */
  month?: string
  /** id of a campaign */
  campaign?: string
  /** kind and id of a story, with a blank between them */
  about?: string
  page: number
}

export interface ListedClipping {
  id: string
  /** kind, id, title and owner; null where the story was never public */
  story: { kind: StoryKind; id: string; title: string; unit: string } | null
  outlet: string
  level: OutletLevel
  place: ClippingPlace
  /** `YYYY-MM-DD` */
  date: string
  url: string
  /** id of the file */
  picture: string
  /** name of the unit that entered it */
  unit: string
  state: ClippingState
  refusedBecause: string
  decidedBy: string
  revisionToken: string
  /** confirmed ones of the same story */
  ofStory: number
}

export interface ClippingList {
  rows: ListedClipping[]
  page: number
  pages: number
  total: number
  /** of the campaign that was asked for, else of the stories of the month, else null */
  rate: ReprintRate | null
}
