/** From the bytes of a Word file to a draft. Nothing outside the bytes is opened. */
import { readRichText } from '../../editorial/rules/richText'
import type { RichText } from '../../editorial/rules/content'
import { uploadIds } from '../../editorial/rules/lexicalTree'
import { plainText } from '../../editorial/rules/plainText'
import { eachElement, TooMuch } from '../../office/elements'
import type { Block } from './blocks'
import { Body } from './body'
import type { Proposal, WordDraft } from './draft'
import { element } from './lexical'
import { keptProposals } from './keptProposals'
import { factsInText, factsOf } from './facts/facts'
import { tellHeaders } from './headers'
import { ownFacts } from './own/facts'
import { isPaperColoured } from './ground'
import { READ_LIMITS, type ReadLimits } from './limits'
import { noteNodes, tellComments } from './notes'
import { WordPackage } from './package'
import { Blocks } from './readBlocks'
import { Reading } from './reading'
import { CannotRead, type Refused } from './refusal'

const [ROOT, BODY] = ['w:document', 'w:body']

/** The blocks of the text, one after another: the whole is never held as XML. */
function blocksOf(reading: Reading): Block[] {
  const { file } = reading
  const blocks = new Blocks(reading)
  const xml = file.xml(file.main) ?? ''
  if (isPaperColoured(xml)) reading.ground = null
  const root = eachElement(xml, 2, file.limits, (each, around) => {
    if (around[1] === BODY) blocks.add(each)
  })
  if (root !== ROOT) throw new CannotRead('DOCX_MALFORMED')
  return blocks.found
}

/** A rich text that a story may hold. @throws CannotRead where it is longer than any */
function asRichText(children: RichText['root']['children']): RichText {
  const read = readRichText({ root: element('root', children) })
  if (read === 'size' || read === 'depth') throw new CannotRead('DOCX_TOO_LARGE')
  if (typeof read === 'string') throw new CannotRead('DOCX_MALFORMED')
  return read
}

/** Of what the text says, only what no line has said already. */
function unsaid(found: readonly Proposal[], known: readonly Proposal[]): Proposal[] {
  const key = ({ field, value }: Proposal): string =>
    field === 'figures' ? JSON.stringify([value.indicator, value.amount, value.unit, value.kind]) : field
  const keys = new Set(known.map(key))
  return found.filter((each) => !keys.has(key(each)))
}

function draftOf(bytes: Uint8Array, limits: ReadLimits): WordDraft {
  const reading = new Reading(new WordPackage(bytes, limits))
  const blocks = blocksOf(reading)
  const own = reading.own ? ownFacts(blocks, reading) : null
  const { kind, title, proposals, rest } = own ?? factsOf(blocks, reading.losses)
  const nodes = new Body(reading).read(rest)
  const body = asRichText([...nodes, ...noteNodes(reading)])
  tellComments(reading)
  tellHeaders(reading)
  if (title === '' && body.root.children.length === 0 && proposals.length === 0)
    throw new CannotRead('DOCX_UNSUPPORTED', 'empty')
  const shown = new Set([...uploadIds(body), ...(own?.cover ? [own.cover] : [])])
  const pictures = reading.pictures.placed((paragraph) => reading.losses.place(paragraph))
  for (const { key, place } of pictures)
    if (!shown.has(key) && place.in === 'file') reading.losses.add('pictureMissing', place.paragraph)
  return {
    kind,
    title,
    body,
    ...(own?.cover && { cover: own.cover }),
    pictures: pictures.filter(({ key }) => shown.has(key)),
    proposals: keptProposals([...proposals, ...unsaid(factsInText(plainText(body), kind), proposals)]),
    losses: reading.losses.all(),
  }
}

/**
 * Reads a Word file. Never throws: what cannot be read is an answer, too. May take long for a hostile file, so it runs in a
 * process of its own.
 */
export function readDocx(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): WordDraft | Refused {
  try {
    return draftOf(bytes, limits)
  } catch (error) {
    if (error instanceof CannotRead) return { refused: error.refused, ...(error.what && { what: error.what }) }
    return { refused: error instanceof TooMuch ? 'DOCX_TOO_LARGE' : 'DOCX_MALFORMED' }
  }
}
