/** A Word file that was written, opened by other programs than wrote it: our own reader of archives, and libxml2. */
import { XmlDocument, type XmlNode } from 'libxml2-wasm'
import { partsOf, unpacked } from '../../src/office/archive'

const NAMES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
  ct: 'http://schemas.openxmlformats.org/package/2006/content-types',
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
}

export interface WordParts {
  names: string[]
  bytes(part: string): Buffer
  text(part: string): string
  /** the text of each node that an XPath finds in a part. @throws where the part is not well-formed */
  find(xpath: string, part?: string): string[]
}

/** The parts of a Word file. @throws where it is no archive that every program reads alike */
export function wordParts(file: Uint8Array): WordParts {
  const parts = new Map(partsOf(file).map((part) => [part.name, unpacked(part)]))
  const bytes = (name: string): Buffer => {
    const found = parts.get(name)
    if (!found) throw new Error(`no part ${name}`)
    return found
  }
  const text = (name: string): string => bytes(name).toString('utf8')
  return {
    names: [...parts.keys()],
    bytes,
    text,
    find(xpath, part = 'word/document.xml') {
      using document = XmlDocument.fromString(text(part))
      return document.find(xpath, NAMES).map((node: XmlNode) => node.content)
    },
  }
}

/** The words of each paragraph of the main part, tables too. */
export const paragraphsOf = (parts: WordParts): string[] => {
  using document = XmlDocument.fromString(parts.text('word/document.xml'))
  return document.find('//w:p', NAMES).map((node: XmlNode) => node.content)
}

/** The words of the paragraphs of a style. */
export const styled = (parts: WordParts, style: string): string[] =>
  parts.find(`//w:p[w:pPr/w:pStyle/@w:val='${style}']`)
