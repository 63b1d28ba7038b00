/** A site that is made up: what the export asks, without a program behind it. */
import { bodiesOf, tagOf } from '../../../../src/delivery/pages/bodies'
import type { PublicStory } from '../../../../src/platform/publicPages'
import type { Source } from '../../../../src/ops/export/site'

export const ORIGIN = 'https://news.example.cn'
const HTML = 'text/html; charset=utf-8'
const GONE = '<p>gone</p>'

/** The hash of an edition. */
export const edition = (name: string): string => name.padEnd(64, '0').replace(/[^0-9a-f]/g, 'e')

export class MadeUpSite implements Source {
  readonly origin = ORIGIN
  build = 'build'
  /** slug → live edition, or null; all are cases */
  readonly editions = new Map<string, string | null>()
  /** slug → files that it shows */
  readonly files = new Map<string, string[]>()
  /** slug → where it leads */
  readonly successors = new Map<string, string>()
  /** addresses that were asked, each once for each encoding */
  asked: string[] = []
  /** called before each answer; may throw, or decide something */
  meanwhile: (address: string) => void | Promise<void> = () => {}
  /** status of what cannot be made */
  broken = new Map<string, number>()

  publish(slug: string, name: string, files: string[] = []): void {
    this.editions.set(slug, edition(name))
    this.files.set(slug, files)
  }
  withdraw(slug: string, successor?: string): void {
    this.editions.set(slug, null)
    if (successor) this.successors.set(slug, successor)
  }

  async stories(): Promise<PublicStory[]> {
    return [...this.editions].map(([slug, revision]) => ({ story: slug, kind: 'cases', slug, revision }))
  }

  #live(): string[] {
    return [...this.editions].filter(([, revision]) => revision !== null).map(([slug]) => slug)
  }

  #story(part: string): [status: number, type: string, body: string, location?: string] {
    const slug = part.replace(/\.docx$/, '')
    const revision = this.editions.get(slug)
    const successor = this.successors.get(slug)
    if (revision === undefined) return [404, HTML, '<p>missing</p>']
    if (revision === null) return successor ? [308, HTML, '', `/cases/${successor}`] : [410, HTML, `${GONE}${slug}`]
    if (part !== slug) return [200, 'application/msword', `document of ${slug} ${revision}`]
    const files = (this.files.get(slug) ?? []).map((file) => `<img src="/api/media/file/${file}">`)
    return [
      200,
      HTML,
      `<a href="/">site</a><article data-revision="${revision}">${slug}${files.join('')}</article><a href="/cases/${slug}.docx">Word</a>`,
    ]
  }

  #page(address: string): [status: number, type: string, body: string, location?: string] {
    const variants = ['', '/hant', '/large']
    const shown = this.#live().flatMap((slug) => variants.map((way) => `<a href="${way}/cases/${slug}">${slug}</a>`))
    if (address === '/feed.xml')
      return [
        200,
        'application/atom+xml',
        this.#live()
          .map((slug) => `<id>${ORIGIN}/cases/${slug}</id>`)
          .join(''),
      ]
    if (address === '/pictures/site.png') return [200, 'image/png', 'png']
    if (address === '/feeds/cases.xml') return [200, 'application/atom+xml', '<feed/>']
    if (address === '/search') return [200, HTML, 'search']
    if (address.startsWith('/api/media/file/')) {
      const isPublic = this.#live().some((slug) => this.files.get(slug)?.includes(address.slice(16)))
      return isPublic ? [200, 'image/jpeg', `bytes of ${address}`] : [404, HTML, '']
    }
    if (address.startsWith('/cases/')) return this.#story(address.slice(7))
    if (/^\/(?:hant|large)\/cases\//.test(address)) return this.#story(address.replace(/^.*\//, ''))
    const more =
      address === '/cases' ? '<a href="/cases?page=2">2</a><a href="/cases?unit=x">x</a><a href="/admin/a">a</a>' : ''
    return [
      200,
      HTML,
      `<link href="/_next/static/${this.build}.css"><form action="/search"></form>${shown.join('')}${more}<link href="/feeds/cases.xml"><meta content="${ORIGIN}/pictures/site.png">`,
    ]
  }

  readonly ask: Source['ask'] = async (address, headers = {}) => {
    this.asked.push(address)
    await this.meanwhile(address)
    const broken = this.broken.get(address)
    const [status, type, text, location] = broken ? [broken, HTML, ''] : this.#page(address)
    const identity = Buffer.from(address.startsWith('/_next/') ? 'a{}' : text)
    const store = address === '/search' || status === 404 ? 'private, no-store' : 'no-cache'
    const told: [string, string][] = [
      ['content-type', address.startsWith('/_next/') ? 'text/css' : type],
      ['cache-control', store],
      ['x-content-type-options', 'nosniff'],
      ...(type === 'application/msword' && status === 200
        ? [['content-disposition', `attachment; filename="${address.slice(7)}"`] as [string, string]]
        : []),
      ...(location ? [['location', location] as [string, string]] : []),
    ]
    if (status === 200 && headers['If-None-Match'] === tagOf(identity))
      return { status: 304, headers: told, bytes: Buffer.alloc(0) }
    const encoding = headers['Accept-Encoding'] as 'gzip' | 'br' | undefined
    if (!encoding || ['image/png', 'application/msword'].includes(type))
      return { status, headers: told, bytes: identity }
    const { bytes } = (await bodiesOf(identity))[encoding]
    return { status, headers: [...told, ['content-encoding', encoding]], bytes }
  }
}
