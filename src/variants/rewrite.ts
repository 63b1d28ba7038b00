/**
 * A finished page in a variant. Nothing is asked but its bytes, so that a variant is right as long as its page is. What
 * a variant does not change stays byte for byte.
 */
import { isOriginal, ORIGINAL, wordsOf, type Variant } from '../site/variants'
import { Edits } from './edits'
import { toHant } from './hant'
import { dataToHant } from './jsonLd'
import { linkIn, switchIn } from './links'
import { escaped, readMarkup, type Attribute, type Handler, type StartTag } from './markup'
import { Texts } from './texts'

const HANT = 'zh-Hant'
/** Attributes that are read to somebody; `content` of a `<meta>`, and what a style sheet puts before a cell. */
const SAID =
  'title alt label abbr aria-label aria-description aria-roledescription aria-valuetext placeholder content data-label'.split(
    ' ',
  )
/** Where a link of an element stands. */
const LINKS: Readonly<Record<string, string>> = { a: 'href', area: 'href', form: 'action' }
/** Elements whose text is no text of the page. */
const SILENT: readonly string[] = ['script', 'style', 'textarea', 'template']
/** Elements that nothing stands in. */
const VOID = 'area base br col embed hr img input link meta param source track wbr'.split(' ')
const REFRESH = /^(\s*\d+\s*;\s*url=)(.*)$/is
/** Names of the language that the original has, as machines write it. */
const LOCALES: Readonly<Record<string, string>> = { zh_CN: 'zh_TW', 'zh-CN': HANT, 'zh-Hans': HANT }
const MACHINE_NAMES = /^(?:og:locale|content-language|language)$/i

/** What a `<meta>` is about. */
const nameOf = (attributes: StartTag['attributes']): string | undefined =>
  ['name', 'property', 'http-equiv'].map((name) => attributes.get(name)?.value).find((value) => value !== undefined)

class Rewriter implements Handler {
  readonly #edits: Edits
  readonly #texts: Texts
  readonly #isHant: boolean
  /** search engines are shown the original, and its text in 繁体 */
  readonly #isHidden: boolean
  #robots = false
  /** name of the element whose text is no text of the page, or may not be changed, and how deep in it one is */
  #aside = { name: '', depth: 0 }
  /** start of the data for machines that one is in */
  #data: { text: string; start: number; end: number } | null = null
  /** words that take the place of those of the link that one is in; none are left once they stand */
  #instead: string | null = null

  constructor(
    private readonly html: string,
    private readonly variant: Variant,
    private readonly origin: string,
  ) {
    this.#edits = new Edits(html)
    this.#texts = new Texts(this.#edits)
    this.#isHant = variant.script === 'hant'
    this.#isHidden = !isOriginal({ ...variant, script: ORIGINAL.script })
  }

  get result(): string {
    this.#texts.end()
    return this.#edits.apply()
  }

  open(tag: StartTag): void {
    const { name, attributes } = tag
    this.#texts.tag(name)
    if (name === 'html') this.#root(tag)
    else if (name === 'meta') this.#meta(attributes)
    const link = attributes.get(LINKS[name] ?? '')
    const choice = attributes.get('data-variant')
    if (link && choice) this.#switch(tag, link, choice.value)
    else if (link) this.#set(link, linkIn(this.variant, link.value, this.origin))
    if (this.#isHant && this.#aside.depth === 0) this.#say(name, attributes)
    this.#enter(tag)
  }

  #enter({ name, end, attributes }: StartTag): void {
    if (this.#aside.depth > 0) {
      if (name === this.#aside.name) this.#aside.depth++
      return
    }
    if (SILENT.includes(name) || (attributes.get('translate')?.value === 'no' && !VOID.includes(name)))
      this.#aside = { name, depth: 1 }
    if (name === 'script' && attributes.get('type')?.value === 'application/ld+json' && this.#isHant)
      this.#data = { text: '', start: end, end }
  }

  close(name: string, start: number): void {
    this.#texts.tag(name)
    if (name === 'a') this.#instead = null
    if (name === 'head' && this.#isHidden && !this.#robots)
      this.#edits.insert(start, '<meta name="robots" content="noindex"/>')
    if (name === this.#aside.name && this.#aside.depth > 0) this.#aside.depth--
    if (name !== 'script' || !this.#data) return
    const { text, start: from, end } = this.#data
    this.#data = null
    const converted = dataToHant(text)
    if (converted !== text) this.#edits.replace(from, end, converted)
  }

  text(text: string, start: number, end: number): void {
    if (this.#data) {
      this.#data = { ...this.#data, text: this.#data.text + text, end }
    } else if (this.#instead !== null) {
      const words = this.#isHant && this.#aside.depth === 0 ? toHant(this.#instead) : this.#instead
      this.#edits.replace(start, end, escaped(words))
      this.#instead = ''
    } else if (this.#isHant && this.#aside.depth === 0) this.#texts.add(text, start, end)
  }

  #set({ name, value, start, end }: Attribute, other: string): void {
    if (other !== value) this.#edits.replace(start, end, `${name}="${escaped(other)}"`)
  }

  /** Sets an attribute that may not be there. */
  #give({ name, start, attributes }: StartTag, attribute: string, value: string): void {
    const present = attributes.get(attribute)
    if (present) this.#set(present, value)
    else this.#edits.insert(start + 1 + name.length, ` ${attribute}="${escaped(value)}"`)
  }

  /** Language, and the classes by which style sheets know the variant. */
  #root(tag: StartTag): void {
    if (this.#isHant) this.#give(tag, 'lang', HANT)
    const classes = wordsOf({ ...this.variant, script: ORIGINAL.script })
    const own = tag.attributes.get('class')?.value
    if (classes.length > 0) this.#give(tag, 'class', [...(own ? [own] : []), ...classes].join(' '))
  }

  #meta(attributes: StartTag['attributes']): void {
    const content = attributes.get('content')
    const name = nameOf(attributes)
    if (!content || !name) return
    if (/^robots$/i.test(name)) {
      if (this.#isHidden && !/noindex|none/i.test(content.value)) this.#set(content, 'noindex')
      this.#robots = true
    }
    const [, wait, address] = (/^refresh$/i.test(name) && REFRESH.exec(content.value)) || []
    if (wait !== undefined && address !== undefined)
      this.#set(content, wait + linkIn(this.variant, address, this.origin))
  }

  /** A link to this page in another variant. It says what it leads to. */
  #switch(tag: StartTag, link: Attribute, choice: string): void {
    const back = tag.attributes.get('data-back')
    const switched = switchIn(this.variant, link.value, choice, back !== undefined)
    if (!switched) return
    this.#set(link, switched.href)
    if (back && switched.isOn) this.#instead = back.value
    if (back) return
    const current = tag.attributes.get('aria-current')
    if (switched.isOn) this.#give(tag, 'aria-current', 'true')
    // One blank stands before it.
    else if (current) this.#edits.replace(current.start - 1, current.end, '')
  }

  #say(name: string, attributes: StartTag['attributes']): void {
    const named = nameOf(attributes) ?? ''
    for (const said of SAID) {
      const attribute = attributes.get(said)
      if (!attribute || (said === 'content' && name !== 'meta')) continue
      if (said === 'content' && MACHINE_NAMES.test(named))
        this.#set(attribute, LOCALES[attribute.value] ?? attribute.value)
      else if (!/^refresh$/i.test(named)) this.#set(attribute, toHant(attribute.value))
    }
  }
}

/**
 * @param html the page itself
 * @param origin scheme and host of this site: links that name it are links of this site
 */
export function rewrite(html: string, variant: Variant, origin = ''): string {
  if (isOriginal(variant)) return html
  const plain = html.includes('\r') ? html.replace(/\r\n?/g, '\n') : html
  const rewriter = new Rewriter(plain, variant, origin)
  readMarkup(plain, rewriter)
  return rewriter.result
}
