/**
 * The first page of a list from the page store beside the same bytes as a file behind nginx, as `article` does it. Needs `wrk` and
 * `nginx`. Last line: `list: <requests/s ÷ requests/s of nginx>`, the worse of plain and packed.
 */
import { startServer } from '../tests/support/server'
import { besideNginx } from './served/beside'

export default async function list(): Promise<void> {
  const server = await startServer()
  try {
    console.log(`list: ${(await besideNginx(`${server.url}/cases`)).toFixed(2)}`)
  } finally {
    await server.stop()
  }
}
