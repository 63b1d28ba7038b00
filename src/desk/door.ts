/** The desk's calls of the HTTP contract, as the person who is signed in. */
import type { Issue } from '../editorial/rules/issues'
import { t } from '../messages/index'

export interface DoorAnswer {
  /** HTTP status; 0 where no answer came */
  status: number
  body: Record<string, unknown>
  code: string
  message: string
  field?: string
  issues?: Issue[]
}

interface Said {
  code?: string
  message?: string
  field?: string
  issues?: Issue[]
}

const AWAY: DoorAnswer = { status: 0, body: {}, code: 'AWAY', message: t('desk.away') }

/** Sends JSON and reads the contract's answer. Never throws: an answer that does not come is one too. */
export async function callDoor(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<DoorAnswer> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const json = (await response.json()) as Record<string, unknown> & { errors?: Said[] }
    const [said = {}] = json.errors ?? []
    const { code = '', message = t('desk.away'), field, issues } = said
    return { status: response.status, body: json, code, message, field, issues }
  } catch {
    return AWAY
  }
}
