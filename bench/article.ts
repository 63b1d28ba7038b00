/**
 * One article from the page store beside the same bytes as a file behind nginx, each by one process, with gzip asked for and
 * without. Needs `wrk` and `nginx`. Last line: `article: <requests/s ÷ requests/s of nginx>`, the worse of the two.
 */
import { startServer } from '../tests/support/server'
import { besideNginx } from './served/beside'
import { articles } from './served/pages'

export default async function article(): Promise<void> {
  const server = await startServer()
  try {
    const [path] = await articles(server.url, ['cases'])
    console.log(`article: ${(await besideNginx(`${server.url}${path}`)).toFixed(2)}`)
  } finally {
    await server.stop()
  }
}
