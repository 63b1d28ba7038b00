/** Blocks, and what is said of them, as the bytes of a document. */
import type { Block } from './blocks'
import { packed, type Part, type Relation } from './package'
import type { PictureFile } from './pictures'
import type { WordSettings } from './settings'
import { blocksMarkup } from './xml/blocks'
import { fontsPart } from './xml/fontsPart'
import { element, NAMES, part } from './xml/markup'
import { notesPart } from './xml/notesPart'
import { numberingPart } from './xml/numberingPart'
import { footerPart, headerPart } from './xml/pageParts'
import { propertiesPart, type Properties } from './xml/propertiesPart'
import { sectionMarkup, SIDES } from './xml/section'
import { settingsPart } from './xml/settingsPart'
import { stylesPart } from './xml/stylesPart'
import { Writing } from './xml/writing'

export interface DocumentInput {
  blocks: readonly Block[]
  files: ReadonlyMap<string, PictureFile>
  properties: Properties
  settings: WordSettings
  /** stands at the head of each page */
  mark?: string
  /** a sheet of one page has none */
  pageNumbers: boolean
}

/** The links of a part: each part has relations of its own. */
const linkRelations = ({ links }: Writing, markup: string): Relation[] =>
  links
    .map((target, index) => ({ id: `rIdLink${index + 1}`, type: 'hyperlink', target, external: true }))
    .filter(({ id }) => markup.includes(` r:id="${id}"`))

const pictureName = ({ ending }: PictureFile, index: number): string => `media/picture${index + 1}.${ending}`

const pictureRelations = ({ drawn }: Writing): Relation[] =>
  drawn.map((file, index) => ({ id: `rIdPicture${index + 1}`, type: 'image', target: pictureName(file, index) }))

/** What stands above and below, and how the main part leads to it. */
function pageParts(mark: string | undefined, pageNumbers: boolean): { parts: Part[]; relations: Relation[] } {
  const made = SIDES.flatMap((side) => [
    ...(mark ? [{ kind: 'header', side, markup: headerPart(mark) }] : []),
    ...(pageNumbers ? [{ kind: 'footer', side, markup: footerPart(side) }] : []),
  ])
  return {
    parts: made.map(({ kind, side, markup }) => ({ name: `word/${kind}-${side}.xml`, type: kind, markup })),
    relations: made.map(({ kind, side }) => ({ id: `rId${kind}${side}`, type: kind, target: `${kind}-${side}.xml` })),
  }
}

/** The file of a document. Its bytes are a function of the input alone. */
export function documentBytes({ blocks, files, properties, settings, mark, pageNumbers }: DocumentInput): Uint8Array {
  const writing = new Writing(files)
  const body = blocksMarkup(blocks, writing)
  const section = sectionMarkup(settings, { header: mark !== undefined, footer: pageNumbers })
  const notes = notesPart(writing)
  const beside = pageParts(mark, pageNumbers)
  const own: Part[] = [
    { name: 'word/styles.xml', type: 'styles', markup: stylesPart(settings) },
    { name: 'word/fontTable.xml', type: 'fontTable', markup: fontsPart(settings) },
    { name: 'word/settings.xml', type: 'settings', markup: settingsPart() },
    { name: 'word/numbering.xml', type: 'numbering', markup: numberingPart(writing) },
    { name: 'word/footnotes.xml', type: 'footnotes', markup: notes, relations: linkRelations(writing, notes) },
  ]
  const relations: Relation[] = [
    ...own.map(({ type }) => ({ id: `rId${type}`, type, target: `${type}.xml` })),
    ...beside.relations,
    ...linkRelations(writing, body),
    ...pictureRelations(writing),
  ]
  const main: Part = {
    name: 'word/document.xml',
    type: 'document.main',
    markup: part(element('w:document', NAMES, element('w:body', {}, body, section))),
    relations,
  }
  const said: Part = {
    name: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    markup: propertiesPart(properties),
  }
  return packed(
    [main, ...own, ...beside.parts, said],
    writing.drawn.map((file, index) => ({ name: `word/${pictureName(file, index)}`, bytes: file.bytes })),
  )
}
