/** `word/styles.xml`: each style whole, so that none depends on what another happens to say. */
import { lookUp } from '../../../messages/index'
import { BODY_SPACING, SIZE } from '../measures'
import type { WordSettings } from '../settings'
import { STYLES, type ParagraphStyle, type ParagraphStyleId } from '../styles'
import { element, NAMES, part, value } from './markup'
import { alignment, indentation } from './paragraph'

/** The face of a use, for all scripts. The hint makes quotation marks and dashes those of Chinese. */
function faces({ fonts, latin }: WordSettings, use: ParagraphStyle['font']): string {
  const chinese = fonts[use]
  const other = latin ?? chinese
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': other,
    'w:hAnsi': other,
    'w:eastAsia': chinese,
    'w:cs': other,
  })
}

const sized = (size: number): string => value('sz', size) + value('szCs', size)

function paragraphStyle(id: ParagraphStyleId, style: ParagraphStyle, settings: WordSettings): string {
  const { name, font, size, align, outline, keepNext, ownHeight, next } = style
  const called = name ?? lookUp(`word.write.style.${id}`) ?? id
  const spacing = ownHeight
    ? { 'w:line': 240, 'w:lineRule': 'auto' }
    : { 'w:line': settings.linePitch, 'w:lineRule': 'exact' }
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': id === 'Normal' ? 1 : undefined,
      'w:customStyle': name ? undefined : 1,
      'w:styleId': id,
    },
    value('name', called),
    id === 'Normal' ? '' : value('basedOn', 'Normal'),
    next ? value('next', next) : '',
    element('w:qFormat'),
    element(
      'w:pPr',
      {},
      keepNext ? element('w:keepNext') : '',
      // No room of its own between Chinese and digits: a date is as wide as its signs, by which it is placed.
      value('autoSpaceDE', 0),
      value('autoSpaceDN', 0),
      // Programs that hold a grid narrower than its characters to be one of whole ones would set each on two places.
      value('snapToGrid', 0),
      element('w:spacing', { 'w:before': 0, 'w:after': 0, ...spacing }),
      indentation({ left: 0, right: 0, firstLine: 0, ...style }, size),
      alignment(align),
      outline === undefined ? '' : value('outlineLvl', outline),
    ),
    element('w:rPr', {}, faces(settings, font), value('b', 0), value('bCs', 0), closer(size), sized(size)),
  )
}

/** Characters of the body stand as close as the grid has them. */
const closer = (size: number): string => (size === SIZE.body ? value('spacing', BODY_SPACING) : '')

const border = (side: string): string =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' })

/** Lines around every cell. */
const RULED = element(
  'w:style',
  { 'w:type': 'table', 'w:styleId': 'TableGrid' },
  value('name', 'Table Grid'),
  element(
    'w:tblPr',
    {},
    element('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)),
    element(
      'w:tblCellMar',
      {},
      element('w:left', { 'w:w': 108, 'w:type': 'dxa' }),
      element('w:right', { 'w:w': 108, 'w:type': 'dxa' }),
    ),
  ),
)

const characterStyle = (id: string, name: string, look: string): string =>
  element('w:style', { 'w:type': 'character', 'w:styleId': id }, value('name', name), element('w:rPr', {}, look))

const CHARACTERS =
  characterStyle('Hyperlink', 'Hyperlink', value('u', 'single')) +
  characterStyle('FootnoteReference', 'footnote reference', value('vertAlign', 'superscript'))

/** All styles, whether a document needs them or not: who goes on writing in it finds them. */
export function stylesPart(settings: WordSettings): string {
  const usual = element(
    'w:rPr',
    {},
    faces(settings, 'body'),
    sized(STYLES.Normal.size),
    element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
  )
  const ids = Object.keys(STYLES) as ParagraphStyleId[]
  return part(
    element(
      'w:styles',
      { 'xmlns:w': NAMES['xmlns:w'] },
      element('w:docDefaults', {}, element('w:rPrDefault', {}, usual), element('w:pPrDefault')),
      ...ids.map((id) => paragraphStyle(id, STYLES[id], settings)),
      RULED,
      CHARACTERS,
    ),
  )
}
