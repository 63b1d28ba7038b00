/**
 * The first page of a list from the page store beside the same bytes as a file behind nginx, as `article` does it. Needs `wrk` and
 * `nginx`. Last line: `list: <requests/s ÷ requests/s of nginx>`, the worse of plain and packed.
 */
import { besideNginx } from './served/beside'
import { onRestarted } from './served/restarted'

export default async function list(): Promise<void> {
  console.log(`list: ${(await onRestarted((url) => besideNginx(`${url}/cases`))).toFixed(2)}`)
}
