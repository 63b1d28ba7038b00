/** Grey and the announcement on finished pages: the bytes are those that the components would write. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bodiesOf } from '../../../../src/delivery/pages/bodies'
import { layOn, Occasions } from '../../../../src/delivery/pages/occasion'
import { keptParts, type Page } from '../../../../src/delivery/pages/page'
import { HANT } from '../../../../src/site/variants'
import { noParts } from '../../../../src/platform/pageParts'
import type { Occasion } from '../../../../src/platform/publicPages'
import { Home } from '../../../../src/site/components/Home'
import { emptyHome, settings } from '../../../../src/site/components/Home/examples'
import { SiteFrame } from '../../../../src/site/components/SiteFrame'
import { presentFrame } from '../../../../src/site/present/frame'
import { presentHome } from '../../../../src/site/present/home'
import type { SiteSettings } from '../../../../src/site/model'
import { markup } from '../../site/markup'

const NOW = new Date('2026-11-23T08:00:00Z')
const END = Date.parse('2026-11-23T16:00:00Z')
const TEXT = `停水<b> & "通知" 'A'`

const home = (more: Partial<SiteSettings> = {}) => {
  const said = { ...settings, ...more }
  const { meta: _meta, ...props } = presentHome({ origin: 'https://a.cn', settings: said }, emptyHome, NOW)
  return markup(
    <SiteFrame {...presentFrame(said, [], 'home', NOW, '/')}>
      <Home {...props} />
    </SiteFrame>,
  )
}
const made = async (document: string, type = 'text/html; charset=utf-8') => {
  const bodies = await bodiesOf(Buffer.from(document))
  const page: Page = {
    ...keptParts(noParts()),
    address: '/',
    seq: 1,
    status: 200,
    headers: [['Content-Type', type]],
    files: [],
  }
  return { page, bodies }
}

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))
afterEach(() => vi.useRealTimers())

describe('laid on a finished page', () => {
  it.each([
    ['grey', { grey: true, line: '' }, { greyUntil: '2026-11-23' }],
    ['an announcement', { grey: false, line: TEXT }, { announcement: { text: TEXT } }],
    ['both', { grey: true, line: TEXT }, { greyUntil: '2026-11-23', announcement: { text: TEXT } }],
  ])('%s is what the page itself would say', (_, shown, more) => {
    expect(layOn(Buffer.from(home()), shown).toString('utf8')).toBe(home(more))
    expect(home(more)).not.toBe(home())
  })

  it('has tags and encodings of its own, and ends at its moment', async () => {
    const occasion: Occasion = { greyUntil: END, announcement: TEXT, announcedUntil: END - 1 }
    const occasions = new Occasions(() => occasion)
    const { page, bodies } = await made(home())
    const both = await occasions.lay(page, bodies)
    expect(both.bodies.identity.bytes.toString('utf8')).toContain('class="grey"')
    expect(both.bodies.identity.bytes.toString('utf8')).toContain('停水&lt;b&gt;')
    const tags = [both.bodies, bodies].flatMap((each) => Object.values(each).map(({ etag }) => etag))
    expect(new Set(tags).size).toBe(6)
    vi.setSystemTime(END - 1)
    const grey = await occasions.lay(page, bodies)
    expect(grey.bodies.identity.bytes.toString('utf8')).not.toContain('停水')
    expect(grey.bodies.identity.bytes.toString('utf8')).toContain('class="grey"')
    vi.setSystemTime(END)
    expect(await occasions.lay(page, bodies)).toEqual({ page, bodies })
  })

  it('is packed once while nothing changes', async () => {
    const occasions = new Occasions(() => ({ greyUntil: END }))
    const { page, bodies } = await made(home())
    const [first, second] = await Promise.all([occasions.lay(page, bodies), occasions.lay(page, bodies)])
    expect(second.bodies).toBe(first.bodies)
    expect((await occasions.lay(page, bodies)).bodies).toBe(first.bodies)
  })

  it('follows what the director sets', async () => {
    let occasion: Occasion = {}
    const occasions = new Occasions(() => occasion)
    const { page, bodies } = await made(home())
    expect((await occasions.lay(page, bodies)).bodies).toBe(bodies)
    for (const announcement of ['一', '二']) {
      occasion = { announcement, announcedUntil: Infinity }
      expect((await occasions.lay(page, bodies)).bodies.identity.bytes.toString('utf8')).toContain(
        `class="announcement">${announcement}</p>`,
      )
    }
    occasion = {}
    expect((await occasions.lay(page, bodies)).bodies).toBe(bodies)
  })

  it('speaks as its variant does', async () => {
    const occasions = new Occasions(() => ({ announcement: '停水公告：后天', announcedUntil: Infinity }))
    const { page, bodies } = await made(home())
    const laid = await occasions.lay(page, bodies, HANT)
    expect(laid.bodies.identity.bytes.toString('utf8')).toContain('停水公告：後天')
  })

  it('touches no feed, no page without a place, and pages that are not kept', async () => {
    const occasions = new Occasions(() => ({ greyUntil: END, announcement: TEXT, announcedUntil: Infinity }))
    for (const { page, bodies } of [await made(home(), 'application/atom+xml'), await made('<html></html>')])
      expect((await occasions.lay(page, bodies)).bodies).toBe(bodies)
    const plain = occasions.layPlain({
      headers: [['content-type', 'text/html']],
      bytes: Buffer.from(home()),
      status: 404,
    })
    expect(plain.bytes.toString('utf8')).toContain('class="grey"')
  })
})
