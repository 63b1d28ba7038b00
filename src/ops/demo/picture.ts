/** Pictures that the demo draws itself: honest drawings without a letter in them, so that they need no font. */
import sharp from 'sharp'

const WIDTH = 1600
const HEIGHT = 1000

const windows = (x: number, y: number, columns: number, rows: number): string =>
  Array.from({ length: columns * rows }, (_, index) => {
    const left = x + (index % columns) * 62
    const top = y + Math.floor(index / columns) * 70
    return `<rect x="${left}" y="${top}" width="34" height="40" fill="#fbf7ee"/>`
  }).join('')

const COVER = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="1600" height="1000" fill="#eef3f6"/>
<circle cx="1260" cy="210" r="86" fill="#f3c969"/>
<path d="M0 640 Q400 560 800 620 T1600 600 V1000 H0Z" fill="#cfdde0"/>
<rect y="780" width="1600" height="220" fill="#7fa7b8"/>
<path d="M0 830 H1600 M0 890 H1600 M0 950 H1600" stroke="#9dbecb" stroke-width="6" stroke-dasharray="120 60"/>
<path d="M120 790 V470 L220 400 V470 L320 400 V470 L420 400 V790Z" fill="#b5532e"/>
<rect x="150" y="300" width="46" height="180" fill="#8c3d20"/>
${windows(160, 540, 4, 3)}
<path d="M1160 790 V480 L1320 390 L1480 480 V790Z" fill="#2f5d7c"/>
${[1200, 1270, 1340, 1410].map((x) => `<rect x="${x}" y="520" width="34" height="240" fill="#dfe9ef"/>`).join('')}
<rect x="1140" y="780" width="360" height="24" fill="#244a63"/>
<path d="M420 780 Q800 420 1160 780" fill="none" stroke="#5b4636" stroke-width="34"/>
<rect x="400" y="764" width="780" height="30" fill="#5b4636"/>
${[520, 640, 760, 880, 1000].map((x) => `<rect x="${x}" y="${x < 560 || x > 980 ? 690 : 630}" width="14" height="140" fill="#5b4636"/>`).join('')}
<path d="M800 300 L900 336 V440 Q900 520 800 566 Q700 520 700 440 V336Z" fill="#c8102e"/>
<path d="M752 430 L790 470 L856 392" fill="none" stroke="#fff" stroke-width="24"/>
</svg>`

const CONSENT = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1100">
<rect width="800" height="1100" fill="#fff"/>
<rect x="230" y="110" width="340" height="34" fill="#444"/>
${Array.from({ length: 12 }, (_, index) => `<rect x="110" y="${230 + index * 48}" width="${index % 4 === 3 ? 320 : 580}" height="14" fill="#bbb"/>`).join('')}
<circle cx="560" cy="900" r="84" fill="none" stroke="#c8102e" stroke-width="10"/>
</svg>`

const png = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer()

export const drawCover = (): Promise<Buffer> => png(COVER)
export const drawConsent = (): Promise<Buffer> => png(CONSENT)
