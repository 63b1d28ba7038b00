/** A walk through XML by the local names of its elements. Entities that a file declares itself are not followed. */
import sax from 'sax'

export interface Walk {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** @throws Error where it is not well-formed, and what the walk throws */
export function walkXml(xml: string, walk: Walk): void {
  const parser = sax.parser(true, { position: false })
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => walk.open?.(local(name), attributes as Record<string, string>)
  parser.onclosetag = (name) => walk.close?.(local(name))
  parser.ontext = (text) => walk.text?.(text)
  parser.oncdata = (text) => walk.text?.(text)
  parser.write(xml).close()
}

/** The local name of the outermost element, '' where there is none. */
export function rootOf(xml: string): string {
  let root = ''
  const found = new Error()
  try {
    walkXml(xml, {
      open(name) {
        root = name
        throw found
      },
    })
  } catch {
    // Not well-formed: whoever walks through all of it is told.
  }
  return root
}

/**
 * A walk through HTML and what is like it, which needs not be well-formed. What a script does is not followed: its words
 * are words as well.
 */
export function walkLoosely(markup: string, walk: Walk): void {
  const parser = sax.parser(false, { lowercase: true, position: false, noscript: true })
  parser.onerror = () => {
    parser.error = null as unknown as Error
  }
  parser.onopentag = ({ name, attributes }) => walk.open?.(local(name), attributes as Record<string, string>)
  parser.onclosetag = (name) => walk.close?.(local(name))
  parser.ontext = (text) => walk.text?.(text)
  parser.oncdata = (text) => walk.text?.(text)
  parser.write(markup).close()
}
