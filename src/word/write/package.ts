/** A document as one file: its parts, what they are, and how they lead to each other. The same input, the same bytes. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { ENDINGS } from './pictures'
import { element, part } from './xml/markup'

/** The first moment that a ZIP can name. fflate reads it in the zone of the machine, so it is made in that zone. */
const NO_TIME = (): Date => new Date(1980, 0, 1)

const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/'
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

export interface Relation {
  id: string
  /** last word of its type */
  type: string
  target: string
  external?: boolean
}

/** A part of markup, with the relations that lead out of it. */
export interface Part {
  /** path within the file */
  name: string
  /** last words of its type in WordprocessingML, or a whole type */
  type: string
  markup: string
  relations?: readonly Relation[]
}

export interface Bytes {
  name: string
  bytes: Uint8Array
}

const contentType = (type: string): string => (type.includes('/') ? type : `${OFFICE}${type}+xml`)

const typesPart = (parts: readonly Part[]): string =>
  part(
    element(
      'Types',
      { xmlns: `${PACKAGE}content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...ENDINGS.map((ending) => element('Default', { Extension: ending, ContentType: `image/${ending}` })),
      ...parts.map(({ name, type }) => element('Override', { PartName: `/${name}`, ContentType: contentType(type) })),
    ),
  )

const relationsPart = (relations: readonly Relation[]): string =>
  part(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}relationships` },
      ...relations.map(({ id, type, target, external }) =>
        element('Relationship', {
          Id: id,
          Type: type.includes(':') ? type : RELATED + type,
          Target: target,
          TargetMode: external ? 'External' : undefined,
        }),
      ),
    ),
  )

/** Where the relations of a part stand. */
const relationsName = (name: string): string => name.replace(/[^/]*$/, (file) => `_rels/${file}.rels`)

/** How the whole leads to its main part and to what is said of it. */
const ROOT: readonly Relation[] = [
  { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
  { id: 'rId2', type: `${PACKAGE}relationships/metadata/core-properties`, target: 'docProps/core.xml' },
]

/**
 * The file. fflate packs it: written in JavaScript, so that the bytes are the same on every processor, which those of
 * node's own zlib are not.
 */
export function packed(parts: readonly Part[], pictures: readonly Bytes[]): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(typesPart(parts)),
    '_rels/.rels': strToU8(relationsPart(ROOT)),
  }
  for (const { name, markup, relations } of parts) {
    files[name] = strToU8(markup)
    if (relations && relations.length > 0) files[relationsName(name)] = strToU8(relationsPart(relations))
  }
  // Pictures are packed already.
  for (const { name, bytes } of pictures) files[name] = [bytes, { level: 0 }]
  return zipSync(files, { mtime: NO_TIME(), level: 6 })
}
