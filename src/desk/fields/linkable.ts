/** What a story may point at: own stories and whatever is live. */
import { isKind, type Kind } from '../../editorial/rules/kinds'
import { callDoor } from '../door'

export interface Linkable {
  id: string
  kind: Kind
  title: string
  slug: string
  /** null while nothing of it is live */
  publicUrl: string | null
}

const isLinkable = (row: unknown): row is Linkable =>
  typeof row === 'object' && row !== null && 'id' in row && 'kind' in row && isKind(row.kind)

/** @param kinds all kinds that may be chosen; one request where there is one */
export async function findLinkable(kinds: readonly Kind[], words: string): Promise<Linkable[]> {
  const kind = kinds.length === 1 ? `&kind=${kinds[0]}` : ''
  const { status, body } = await callDoor('GET', `/api/linkable?q=${encodeURIComponent(words)}${kind}`)
  const rows: unknown = body
  return status === 200 && Array.isArray(rows) ? rows.filter(isLinkable).filter((row) => kinds.includes(row.kind)) : []
}
