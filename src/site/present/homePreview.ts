/** The home page with placements that are not saved: what is tried, and what of it has no place. */
import { isKind } from '../../editorial/rules/kinds'
import type { HomeData, Placement, SiteSettings } from '../model'
import type { RawQuery } from './listQuery'

export type Tried = Pick<SiteSettings, 'headline'> & { pictureNews: Placement[] }

/** More pictures than these are no settings. */
const MOST_PICTURES = 6
const PLACED = /^([a-z]+):([a-z0-9-]{1,100})$/i

const listOf = (raw: string | string[] | undefined): string[] => (raw === undefined ? [] : [raw].flat())

function placementOf(text: string): Placement[] {
  const [, kind, id] = PLACED.exec(text) ?? []
  return isKind(kind) ? [{ kind, id }] : []
}

/** The placements in the query of a preview; what names no story is none. */
export const readTried = ({ headline, picture }: RawQuery): Tried => ({
  headline: listOf(headline).flatMap(placementOf)[0],
  pictureNews: listOf(picture).flatMap(placementOf).slice(0, MOST_PICTURES),
})

/** How many of the placements do not stand on the page. */
export function leftOut({ headline, pictureNews }: Tried, home: HomeData): number {
  const shown = new Set(home.pictures.map(({ story }) => story))
  return (
    (headline && home.headline?.story !== headline.id ? 1 : 0) +
    pictureNews.filter(({ id }) => !shown.has(id ?? '')).length
  )
}
