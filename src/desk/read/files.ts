/** Files of a story with the addresses of their bytes. Server only. */
import type { PayloadRequest } from 'payload'
import type { MediaFacts } from '../../editorial/rules/content'
import type { FileView } from './FileView'

interface Stored {
  id: string | number
  url?: string | null
  originalName?: string | null
  filename?: string | null
  sizes?: { medium?: { url?: string | null } }
}

/** The files that the person may read, by id, each with a copy of middle size where there is one. */
export async function filesOf(req: PayloadRequest, facts: readonly MediaFacts[]): Promise<Record<string, FileView>> {
  if (facts.length === 0) return {}
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: facts.map(({ id }) => id) } },
    limit: facts.length,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const stored = new Map((docs as unknown as Stored[]).map((file) => [String(file.id), file]))
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const file = stored.get(fact.id)
      if (!file?.url) return []
      return [
        [
          fact.id,
          {
            ...fact,
            url: file.sizes?.medium?.url ?? file.url,
            original: file.url,
            name: file.originalName ?? file.filename ?? fact.id,
          },
        ],
      ]
    }),
  )
}
