/** Files of a story with the addresses of their bytes. Server only. */
import type { PayloadRequest } from 'payload'
import type { MediaFacts } from '../../editorial/rules/content'
import { plainCopy, type Copied } from '../../editorial/rules/pictures'
import type { FileView } from './FileView'

const WIDTH = 1080

interface Stored extends Partial<Copied> {
  id: string | number
  originalName?: string | null
  filename?: string | null
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
            url: plainCopy({ ...file, url: file.url }, WIDTH)?.url ?? file.url,
            original: file.url,
            name: file.originalName ?? file.filename ?? fact.id,
          },
        ],
      ]
    }),
  )
}
