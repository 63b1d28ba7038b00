/** What an Office file says its parts are: `[Content_Types].xml`, by which Office itself goes. */
import { decoded, unpacked, type Part } from './archive'
import { walkXml } from './xml'

const NAME = '[content_types].xml'
/** Bytes; a workbook of a thousand sheets needs a quarter of it. */
const LARGEST = 512 * 1024

export interface ContentTypes {
  /** types of main parts, all that are named */
  mains: ReadonlySet<string>
  /** of a part, in small letters; '' where none is said */
  of(name: string): string
}

/** @throws Error where there is none, or it is too large or no XML */
export function contentTypesOf(parts: readonly Part[]): ContentTypes {
  const part = parts.find(({ name }) => name.toLowerCase() === NAME)
  if (!part || part.size > LARGEST) throw new Error('no types')
  const types = new Map<string, string>()
  walkXml(decoded(unpacked(part)), {
    open(name, { Extension = '', PartName = '', ContentType = '' }) {
      const type = ContentType.trim().toLowerCase()
      if (name === 'Default') types.set(`.${Extension.toLowerCase()}`, type)
      if (name === 'Override') types.set(PartName.replace(/^\/*/, '/').toLowerCase(), type)
    },
  })
  const ending = (name: string): string => /\.[^./]*$/.exec(name)?.[0] ?? ''
  return {
    mains: new Set([...types.values()].filter((type) => /\.main(?:\+xml)?$/.test(type))),
    of(name) {
      const small = name.toLowerCase()
      return types.get(`/${small}`) ?? types.get(ending(small)) ?? ''
    },
  }
}
