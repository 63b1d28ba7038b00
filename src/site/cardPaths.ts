/** Addresses of the pictures that are made for pages, where these are passed on. */
import { KINDS, type Kind } from '../editorial/rules/kinds'
import { SLUG } from './paths'

export const HOME_CARD = '/og/home.png'
/** Signs of the edition in the address of a card. */
const EDITION = 12

/** What the addresses of all cards of a story begin with, whatever the edition. */
export const storyCards = (kind: string, slug: string): string => `/og/${kind}/${slug}/`

/** @param revision sha256 of the edition that it tells of */
export const storyCardPath = (kind: Kind, slug: string, revision: string): string =>
  `${storyCards(kind, slug)}${revision.slice(0, EDITION)}.png`

const CARD = new RegExp(`^/og/(?:home|(?:${KINDS.join('|')})/${SLUG}/[0-9a-f]{${EDITION}})\\.png$`)

/** Whether it is a picture that is made for a page: an edition of a story has one. */
export const isCardAddress = (address: string): boolean => CARD.test(address)
