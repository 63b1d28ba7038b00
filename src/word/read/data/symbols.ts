/** Signs of fonts that hold no letters, by their place in the font. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x75: '◆',
  0xa7: '▪',
  0xa8: '□',
  0xfb: '×',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
  0xe0: '→',
  0xd8: '➢',
}
const WINGDINGS_2: Readonly<Record<number, string>> = { 0x50: '✓', 0x52: '☑', 0x53: '☒', 0xa3: '□', 0x30: '□' }
const SYMBOL: Readonly<Record<number, string>> = {
  0xb7: '•',
  0xb0: '°',
  0xb1: '±',
  0xb4: '×',
  0xb8: '÷',
  0xa3: '≤',
  0xb3: '≥',
  0xb9: '≠',
  0xbb: '≈',
  0xa5: '∞',
  0x6d: 'μ',
  0x44: 'Δ',
  0x53: 'Σ',
  0x57: 'Ω',
  0x70: 'π',
  0x61: 'α',
  0x62: 'β',
}
export const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
}
