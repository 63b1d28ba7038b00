/** A title as the name under which a reader keeps a file. */

const LONGEST = 80
/** No sign that a file system reads, that is not seen, or that turns what stands behind it. */
const UNFIT = /[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]/gu

/** Without its ending; empty where nothing of the title can stand in one. */
export const fileNameOf = (title: string): string =>
  [...title.normalize('NFC').replace(UNFIT, ' ').replace(/\s+/g, ' ')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '')
