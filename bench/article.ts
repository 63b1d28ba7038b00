/**
 * One article from the page store beside the same bytes as a file behind nginx, each by one process, with gzip asked for and
 * without. Needs `wrk` and `nginx`. Last line: `article: <requests/s ÷ requests/s of nginx>`, the worse of the two.
 */
import { besideNginx } from './served/beside'
import { articles } from './served/pages'
import { onRestarted } from './served/restarted'

export default async function article(): Promise<void> {
  const ratio = await onRestarted(async (url) => {
    const [path] = await articles(url, ['cases'])
    return besideNginx(`${url}${path}`)
  })
  console.log(`article: ${ratio.toFixed(2)}`)
}
