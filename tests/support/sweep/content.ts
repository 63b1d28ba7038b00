/** A story with every field filled, by the fields that its collection declares: a field that is added is filled too. */
import type { Field } from 'payload'
import { newText, newWord } from './words'

export interface Materials {
  /** ids of new files, one each time */
  file(place: string): Promise<string>
  unit: string
  user: string
  /** ids of live stories by collection */
  live: Record<string, string>
}

/** What is frozen and hashed and never public, also of a live edition. */
const PRIVATE = /(^|\.)(evidence|consent|cleared|rightsHolder|people)(\.|$)|^(figures|targets)\.0\.(note|checkedBy)$/
/** Members that a person sets but that would end or hide the story. */
const LEFT_OUT = ['takeDownOn', 'effectiveUntil', 'slug', 'urgency', 'disclosure', 'type', 'mapNumber', 'isMap']
const DAY = '2023-07-05'
const PLAIN: Record<string, string> = { documentNumber: '一号办发〔2023〕5号', amount: '1000' }
const CHOSEN: Record<string, string> = {
  status: 'given',
  method: 'chamber',
  indicator: 'totalInvestment',
  unit: 'usd10k',
}

/** What the server itself writes beside a row or an upload. */
const OF_THE_SERVER = /(^|\.)id$|^(url|thumbnailURL|filename|mimeType|filesize)(\.|$)/

type Named = Field & { name: string; custom?: { reads?: string; setBy?: string } }
const isNamed = (field: Field): field is Named => 'name' in field && typeof field.name === 'string'

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const richText = (text: string, link: string, picture: string | null) => ({
  root: {
    type: 'root',
    children: [
      { type: 'heading', tag: 'h2', children: [{ type: 'text', text: `一、${text}` }] },
      paragraph(`${text}。`),
      {
        type: 'paragraph',
        children: [{ type: 'link', fields: { url: link, newTab: true }, children: [{ type: 'text', text }] }],
      },
      ...(picture ? [{ type: 'upload', relationTo: 'media', value: { id: picture }, fields: null }] : []),
    ],
  },
})

/**
 * A value for every field.
 * @param place named by each word, with the path of its field
 * @param told which fields hold a word; the others hold plain texts
 */
export async function content(
  fields: readonly Field[],
  materials: Materials,
  place: string,
  told: 'all' | 'private',
  path = '',
): Promise<Record<string, unknown>> {
  const filled: Record<string, unknown> = {}
  for (const field of fields) {
    if (!isNamed(field) || field.custom?.setBy || LEFT_OUT.includes(field.name)) continue
    const at = path ? `${path}.${field.name}` : field.name
    if (OF_THE_SERVER.test(at)) continue
    const value = await valueOf(field, materials, place, told, at)
    if (value !== undefined) filled[field.name] = value
  }
  return filled
}

async function valueOf(
  field: Named,
  materials: Materials,
  place: string,
  told: 'all' | 'private',
  path: string,
): Promise<unknown> {
  const secret = told === 'all' || PRIVATE.test(path)
  const said = () => (secret ? newText(`${place} ${path}`) : '工商联引进担保公司')
  const { reads } = field.custom ?? {}
  switch (field.type) {
    case 'text':
    case 'textarea': {
      if (reads === 'day') return DAY
      if (reads === 'url') return secret ? `https://example.cn/${newWord(`${place} ${path}`)}` : 'https://example.cn/1'
      if (PLAIN[field.name]) return PLAIN[field.name]
      return field.type === 'text' && field.hasMany ? [said()] : said()
    }
    case 'select': {
      const [first] = field.options.map((option) => (typeof option === 'string' ? option : option.value))
      return field.hasMany ? undefined : (CHOSEN[path.split('.').at(-1) ?? ''] ?? first)
    }
    case 'richText':
      return richText(
        said(),
        secret ? `https://example.cn/${newWord(`${place} ${path} link`)}` : 'https://example.cn/2',
        secret ? await materials.file(`${place} ${path} picture`) : null,
      )
    case 'upload':
      return secret ? materials.file(`${place} ${path}`) : undefined
    case 'relationship': {
      if (field.relationTo === 'units') return materials.unit
      if (field.relationTo === 'users') return materials.user
      const to = Array.isArray(field.relationTo) ? 'notices' : field.relationTo
      const id = materials.live[to]
      if (!id || !secret) return undefined
      return [Array.isArray(field.relationTo) ? { relationTo: to, value: id } : id]
    }
    case 'array':
      return [await content(field.fields, materials, place, told, `${path}.0`)]
    case 'group':
      return content(field.fields, materials, place, told, path)
    default:
      return undefined
  }
}
