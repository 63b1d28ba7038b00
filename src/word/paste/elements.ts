/** Elements of pages by what they are to a text, and addresses without what follows readers. */
import type { LossCode } from '../read/draft'

export const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html li main nav ol p pre section summary table ul'.split(
    ' ',
  ),
)
/** What a page shows otherwise than by words. */
export const OBJECTS: Readonly<Record<string, LossCode>> = {
  iframe: 'embeddedObject',
  object: 'embeddedObject',
  embed: 'embeddedObject',
  video: 'embeddedObject',
  audio: 'embeddedObject',
  mpvoice: 'embeddedObject',
  mpvideo: 'embeddedObject',
  qqmusic: 'embeddedObject',
  'mp-common-profile': 'embeddedObject',
  'mp-common-videosnap': 'embeddedObject',
  'mp-miniprogram': 'embeddedObject',
  svg: 'drawing',
  canvas: 'drawing',
}
/** Parts of an address that say who sent whom: no reader needs them. */
const TRACKERS = /^(?:utm_\w+|spm|gclid|fbclid|yclid|msclkid|mc_eid)$/i

export const withoutTrackers = (address: string): string => {
  const url = new URL(address)
  const found = [...url.searchParams.keys()].filter((name) => TRACKERS.test(name))
  for (const name of found) url.searchParams.delete(name)
  return found.length > 0 ? url.href : address
}
