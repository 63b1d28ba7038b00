import { isSafeLink } from '../../editorial/rules/richText'

/** What is typed as the address of a page of another site; anything else would lead somewhere within the desk. */
const OF_THE_WEB = /^https?:\/\//i

/** An address that somebody wrote into a story: a link that leads away from the desk, or its text where it is none. */
export function WebLink({ address }: { address: string }) {
  if (!OF_THE_WEB.test(address) || !isSafeLink(address)) return address
  return (
    <a href={address} rel="noopener noreferrer" target="_blank">
      {address}
    </a>
  )
}
