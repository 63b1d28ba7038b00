/** A page through an application that is made up. */
import { expect, it } from 'vitest'
import { renderer } from '../../../../src/delivery/pages/render'
import { pageDependsOn, pageShows } from '../../../../src/platform/pageParts'
import { withoutScripts } from '../../../../src/delivery/withoutScripts'
import { setStatus } from '../../../../src/platform/response'

it.each([
  ['<p>a</p><script src="/x.js" async=""></script><p>b</p>', '<p>a</p><p>b</p>'],
  ['<script>self.__next_f.push([1,"<p>"])</script>c', 'c'],
  ['<script id="_R_">1</script><script>2</script>d', 'd'],
  ['<link rel="preload" as="script" href="/x.js"/>e', 'e'],
  ['<link rel="stylesheet" href="/x.css"/>f', '<link rel="stylesheet" href="/x.css"/>f'],
  ['<script type="application/ld+json">{"a":1}</script>g', '<script type="application/ld+json">{"a":1}</script>g'],
  ['<script defer="" src="/script/0a1b.js"></script>h', '<script defer="" src="/script/0a1b.js"></script>h'],
  ['<p>&lt;script&gt;</p>', '<p>&lt;script&gt;</p>'],
  ['<div hidden=""><!--$--><!--/$--></div><p>a<!-- -->b</p><!--$--><!--/$-->', '<p>ab</p>'],
  ['<p>&lt;!--$--&gt;</p>', '<p>&lt;!--$--&gt;</p>'],
])('%s → %s', (html, left) => expect(withoutScripts(html)).toBe(left))

it('refuses a page that is not whole without them', () =>
  expect(() => withoutScripts('<template id="B:0"></template><div hidden="" id="S:0">x</div>')).toThrow('script'))

it('asks the application with nothing of any reader, and gathers what the page depends on', async () => {
  const seen: unknown[] = []
  const render = renderer(async (request, response) => {
    seen.push({ url: request.url, method: request.method, names: Object.keys(request.headers).sort() })
    pageShows('s1', 'abc', '2030-01-01T00:00:00.000Z')
    await Promise.resolve()
    pageDependsOn('kind:cases')
    setStatus(410)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.write('<p>一')
    response.end('</p><script>1</script>')
  })
  const [one, two] = await Promise.all([render('/cases/a'), render('/cases/b')])
  expect(seen).toEqual(
    ['/cases/a', '/cases/b'].map((url) => ({ url, method: 'GET', names: ['accept', 'connection', 'host'] })),
  )
  for (const { status, bytes, parts } of [one, two]) {
    expect([status, bytes.toString()]).toEqual([410, '<p>一</p>'])
    expect(parts.shows).toEqual(new Map([['s1', 'abc']]))
    expect(parts.tags).toEqual(new Set(['kind:cases']))
    expect(parts.end).toBe(Date.parse('2030-01-01T00:00:00.000Z'))
  }
})

it('turns a page that failed into the 503 page', async () => {
  const render = renderer(async (_request, response) => {
    response.statusCode = 500
    response.end('half a page')
  })
  const { status, bytes } = await render('/cases/a')
  expect(status).toBe(503)
  expect(bytes.toString()).not.toContain('half')
})
