/** A file that a door gives when it is asked by POST, saved as a link would save it. */
import { t } from '../../messages/index'

interface Taken {
  /** of the file; empty where there is none */
  sha256: string
  /** why there is none */
  message: string
}

/** The hash in `Repr-Digest`, lower-case hex. */
function digestIn(headers: Headers): string {
  const [, base64 = ''] = /sha-256=:([A-Za-z0-9+/=]+):/.exec(headers.get('repr-digest') ?? '') ?? []
  return [...atob(base64)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}

/** Under which name the door gives it: the one in signs of every script. */
function nameIn(headers: Headers): string | undefined {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '') ?? []
  return name && decodeURIComponent(name)
}

/** Never throws: an answer that does not come is one too. @param name of the file where the door gives none */
export async function takeFile(path: string, name: string): Promise<Taken> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    })
    if (!response.ok) {
      const { errors = [] } = (await response.json()) as { errors?: { message?: string }[] }
      return { sha256: '', message: errors[0]?.message ?? t('desk.away') }
    }
    const url = URL.createObjectURL(await response.blob())
    Object.assign(document.createElement('a'), { href: url, download: nameIn(response.headers) ?? name }).click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    return { sha256: digestIn(response.headers), message: '' }
  } catch {
    return { sha256: '', message: t('desk.away') }
  }
}
