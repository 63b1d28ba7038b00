/** Addresses of the pictures that are made for pages, where these are passed on. */
import { KINDS, type Kind } from '../editorial/rules/kinds'

export const HOME_CARD = '/og/home.png'
/** Signs of the edition in the address of a card. */
const EDITION = 12

/** @param revision sha256 of the edition that it tells of */
export const storyCardPath = (kind: Kind, slug: string, revision: string): string =>
  `/og/${kind}/${slug}/${revision.slice(0, EDITION)}.png`

const SLUG = '[a-z0-9](?:[a-z0-9-]{0,198}[a-z0-9])?'
const CARD = new RegExp(`^/og/(?:home|(?:${KINDS.join('|')})/${SLUG}/[0-9a-f]{${EDITION}})\\.png$`)

/** Whether it is a picture that is made for a page: an edition of a story has one. */
export const isCardAddress = (address: string): boolean => CARD.test(address)
