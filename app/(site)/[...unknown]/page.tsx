import { missing } from '../_pages/missing'

/** Every address that no other page has. */
export default function Unknown() {
  return missing()
}
