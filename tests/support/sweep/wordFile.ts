/** A Word file that holds words wherever it can, packed so that they stand in its bytes as they are. */
import { strToU8, zipSync } from 'fflate'
import { centred, p, r, wordParts } from '../word'
import { newText } from './words'

export function wordWithWords(place: string): Uint8Array {
  const comment = newText(`${place} comment in the file`)
  const parts = wordParts({
    body:
      p(newText(`${place} title`), centred) +
      p(newText(`${place} paragraph`)) +
      p(r('正文。') + r(newText(`${place} hidden text`), '<w:vanish/>') + '<w:r><w:commentReference w:id="1"/></w:r>'),
    comments: `<w:comment w:id="1">${p(comment)}</w:comment>`,
    more: { 'docProps/app.xml': `<Properties><Company>${newText(`${place} company`)}</Company></Properties>` },
  })
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return zipSync(Object.fromEntries(bytes), { level: 0 })
}
