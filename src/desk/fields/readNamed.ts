/** Units, accounts and stories by name, as far as the person may read them; of stories what is live too. */
import { isKind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { findLinkable } from './linkable'

export interface Entry {
  id: string
  name: string
}

const MOST = 500

async function readRows(collection: string, member: 'name' | 'title'): Promise<readonly Entry[]> {
  const { status, body } = await callDoor('GET', `/api/${collection}?depth=0&limit=${MOST}&sort=${member}`)
  if (status !== 200) return []
  return (body.docs as Record<string, unknown>[]).map((row) => ({
    id: String(row.id),
    name: String(row[member] || t('desk.untitled')),
  }))
}

async function read(collection: string): Promise<readonly Entry[]> {
  if (!isKind(collection)) return readRows(collection, 'name')
  const [own, live] = await Promise.all([readRows(collection, 'title'), findLinkable([collection], '')])
  const known = new Set(own.map(({ id }) => id))
  return [...own, ...live.flatMap(({ id, title }) => (known.has(id) ? [] : [{ id, name: title }]))]
}

/** One answer for all fields of a page; a failed one is asked for again. */
const known = new Map<string, Promise<readonly Entry[]>>()
const KEPT_MS = 60_000

/** @param collection `units`, `users` or a kind of story */
export function readNamed(collection: string): Promise<readonly Entry[]> {
  const present = known.get(collection)
  if (present) return present
  const asked = read(collection)
  known.set(collection, asked)
  const forget = () => void known.delete(collection)
  void asked.then((entries) => (entries.length === 0 ? forget() : setTimeout(forget, KEPT_MS)))
  return asked
}
