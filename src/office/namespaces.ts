/** Names of Office's XML by one short prefix each, whatever a file calls it, and in its strict form as well. */
const OPEN = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'
const WORD = 'http://schemas.microsoft.com/office/word/2010/wordprocessing'

const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OPEN}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${OPEN}spreadsheetml/2006/main`, 's'],
  [`${STRICT}spreadsheetml/main`, 's'],
  [`${OPEN}officeDocument/2006/relationships`, 'r'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${OPEN}officeDocument/2006/math`, 'm'],
  [`${STRICT}officeDocument/math`, 'm'],
  [`${OPEN}drawingml/2006/main`, 'a'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${OPEN}drawingml/2006/picture`, 'pic'],
  [`${STRICT}drawingml/picture`, 'pic'],
  [`${OPEN}drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}drawingml/wordprocessingDrawing`, 'wp'],
  [`${WORD}Shape`, 'wps'],
  [`${WORD}Group`, 'wpg'],
  [`${WORD}Canvas`, 'wpc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  [`${OPEN}markup-compatibility/2006`, 'mc'],
  [`${OPEN}package/2006/relationships`, 'rel'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])
/** Of a namespace that nobody here knows: no name of ours begins with it. */
const UNKNOWN = '?'

type Attributes = Readonly<Record<string, string>>

/** Follows which prefix stands for what while a file is walked through. */
export class Namespaces {
  readonly #scopes: ReadonlyMap<string, string>[] = [new Map([['xml', 'xml']])]

  /** An element opens. */
  open(attributes: Attributes): void {
    const outer = this.#scopes.at(-1) as ReadonlyMap<string, string>
    let scope: Map<string, string> | undefined
    for (const [name, value] of Object.entries(attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
      scope ??= new Map(outer)
      scope.set(name === 'xmlns' ? '' : name.slice(6), PREFIXES.get(value) ?? UNKNOWN)
    }
    this.#scopes.push(scope ?? outer)
  }

  /** It closes. */
  close(): void {
    this.#scopes.pop()
  }

  /** `w:p` for whatever the file calls it. */
  element(name: string): string {
    const colon = name.indexOf(':')
    return `${this.#scopes.at(-1)?.get(colon < 0 ? '' : name.slice(0, colon)) ?? UNKNOWN}:${name.slice(colon + 1)}`
  }

  /** Attributes without a prefix keep their names. */
  attributes(given: Attributes): Record<string, string> {
    const named: Record<string, string> = {}
    for (const [name, value] of Object.entries(given)) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue
      named[name.includes(':') ? this.element(name) : name] = value
    }
    return named
  }
}
