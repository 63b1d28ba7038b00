/** Units and accounts by name, as far as the person may read them. */
import { callDoor } from '../door'

export interface Entry {
  id: string
  name: string
}

const MOST = 500

const read = async (collection: string): Promise<readonly Entry[]> => {
  const { status, body } = await callDoor('GET', `/api/${collection}?depth=0&limit=${MOST}&sort=name`)
  if (status !== 200) return []
  return (body.docs as { id: string; name?: string }[]).map(({ id, name }) => ({ id: String(id), name: name ?? '' }))
}

/** One answer for all fields of a page; a failed one is asked for again. */
const known = new Map<string, Promise<readonly Entry[]>>()
const KEPT_MS = 60_000

/** @param collection `units` or `users` */
export function readNamed(collection: string): Promise<readonly Entry[]> {
  const present = known.get(collection)
  if (present) return present
  const asked = read(collection)
  known.set(collection, asked)
  const forget = () => void known.delete(collection)
  void asked.then((entries) => (entries.length === 0 ? forget() : setTimeout(forget, KEPT_MS)))
  return asked
}
