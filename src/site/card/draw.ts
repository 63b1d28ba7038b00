/**
 * Draws a card, 1200 × 630: paper, black type, one red rule, as `look.md` says, in the face that comes with the program,
 * not in whatever the machine has. What it says stands in the file as text too.
 */
import path from 'node:path'
import { crc32 } from 'node:zlib'
import sharp, { type OverlayOptions } from 'sharp'
import { CARD_HEIGHT, CARD_WIDTH, type CardWords } from '../present/card'
import { xmlText } from '../xml'
import { linesOf } from './lines'

const ROOT = process.env.EXEMPLAR_ROOT ?? process.cwd()
const FACES = path.join(/* turbopackIgnore: true */ ROOT, 'node_modules/@expo-google-fonts/noto-sans-sc')
const WEIGHTS = { Bold: '700Bold/NotoSansSC_700Bold.ttf', Regular: '400Regular/NotoSansSC_400Regular.ttf' } as const
type Weight = keyof typeof WEIGHTS

const PAPER = '#ffffff'
const TEXT = '#1a1a1a'
const SECONDARY = '#545454'
const RED = '#a31a16'
const RULE = '#d6d6d3'

const MARGIN = 72
const COLUMN = CARD_WIDTH - 2 * MARGIN
/** In a chat the card is a quarter as wide: this is 11 pixels there. */
const SMALL = 44
const ROW_TOP = 44
const RULE_ABOVE = 110
const RULE_BELOW = 520
const ROW_BOTTOM = 542
/** The title stands in the middle between the rules; a short one is larger. */
const MIDDLE = (RULE_ABOVE + RULE_BELOW) / 2
const TITLES = [
  { size: 84, most: 2 },
  { size: 62, most: 4 },
] as const
/** Longest making, seconds. */
const LONGEST_S = 20

/** A sign of full height that nobody sees: without it digits would stand higher than characters beside them. */
const HIGH = '<span alpha="1">&#x56fd;</span>'

interface Piece {
  bytes: Buffer
  width: number
  height: number
}

async function piece(markup: string, weight: Weight, size: number, colour: string, most: number): Promise<Piece> {
  const text = {
    text: `<span foreground="${colour}">${markup}</span>`,
    font: `Noto Sans SC ${weight} ${size}px`,
    fontfile: path.join(/* turbopackIgnore: true */ FACES, WEIGHTS[weight]),
    dpi: 72,
    rgba: true,
  }
  // Lines are broken by now; one that is wider than it was thought is made to fit.
  const { data, info } = await sharp({ text })
    .timeout({ seconds: LONGEST_S })
    .resize({ width: most, height: CARD_HEIGHT, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

const rule = (left: number, top: number, width: number, height: number, background: string): OverlayOptions => ({
  input: { create: { width, height, channels: 3, background } },
  left,
  top,
})

interface Side {
  text: string | undefined
  weight: Weight
  colour: string
}

/** Two texts in a row, at its ends: the right one is whole, the left one is cut. @returns where the right one begins too */
async function row(top: number, left: Side, right: Side): Promise<{ drawn: OverlayOptions[]; from: number }> {
  const drawn: OverlayOptions[] = []
  let from = CARD_WIDTH - MARGIN
  const [end = ''] = linesOf(right.text ?? '', 9, 1)
  if (end !== '') {
    const { bytes, width } = await piece(HIGH + xmlText(end), right.weight, SMALL, right.colour, COLUMN)
    // The unseen sign lies in the gap.
    drawn.push({ input: bytes, left: from - width, top })
    from -= width - SMALL
  }
  const room = from - MARGIN - SMALL
  const [line = ''] = linesOf(left.text ?? '', room / SMALL - 1, 1)
  if (line !== '') {
    const { bytes } = await piece(xmlText(line) + HIGH, left.weight, SMALL, left.colour, room)
    drawn.push({ input: bytes, left: MARGIN, top })
  }
  return { drawn, from }
}

async function titled(title: string): Promise<OverlayOptions[]> {
  const [large, usual] = TITLES
  const short = linesOf(title, COLUMN / large.size, large.most + 1)
  const { size, most } = short.length <= large.most ? large : usual
  const lines = linesOf(title, COLUMN / size, most)
  if (lines.join('') === '') return []
  const { bytes, height } = await piece(lines.map(xmlText).join('\n'), 'Bold', size, TEXT, COLUMN)
  return [{ input: bytes, left: MARGIN, top: Math.max(RULE_ABOVE, Math.round(MIDDLE - height / 2)) }]
}

/** Where the first chunk of a PNG ends: signature and header have one length. */
const AFTER_HEADER = 33

/** The picture with what it says as text that is not packed: for those who do not see it, and who look for words. */
function saying(png: Buffer, { title, site, column, below, day }: CardWords): Buffer {
  const text = [title, site, column, below, day].filter(Boolean).join(' ').replaceAll('\u0000', ' ')
  const chunk = Buffer.from(`iTXtDescription\0\0\0zh\0\0${text}`)
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(chunk.length - 4)
  sum.writeUInt32BE(crc32(chunk))
  return Buffer.concat([png.subarray(0, AFTER_HEADER), length, chunk, sum, png.subarray(AFTER_HEADER)])
}

/** The bytes of a card as PNG. The drawing is done beside the thread that answers. */
export async function drawCard(words: CardWords): Promise<Buffer> {
  const above = await row(
    ROW_TOP,
    { text: words.site, weight: 'Bold', colour: TEXT },
    { text: words.column, weight: 'Bold', colour: TEXT },
  )
  const below = await row(
    ROW_BOTTOM,
    { text: words.below, weight: 'Regular', colour: SECONDARY },
    { text: words.day, weight: 'Regular', colour: SECONDARY },
  )
  const red = above.from < CARD_WIDTH - MARGIN ? above.from : MARGIN
  const png = await sharp({ create: { width: CARD_WIDTH, height: CARD_HEIGHT, channels: 3, background: PAPER } })
    .timeout({ seconds: LONGEST_S })
    .composite([
      rule(MARGIN, RULE_ABOVE, COLUMN, 2, RULE),
      rule(red, RULE_ABOVE - 4, CARD_WIDTH - MARGIN - red, 6, RED),
      ...above.drawn,
      ...(await titled(words.title)),
      rule(MARGIN, RULE_BELOW, COLUMN, 2, RULE),
      ...below.drawn,
    ])
    .png({ palette: true, colours: 48, dither: 0, compressionLevel: 9, effort: 4 })
    .toBuffer()
  return saying(png, words)
}
