/** What of a frozen revision the public gets: its card, its page, its files, the figures that it adds to a campaign. */
import type { PayloadRequest } from 'payload'
import { assertBytes } from './fileBytes'
import type { FrozenStory } from './rules/canonical'
import { publicContent } from './rules/publicContent'
import { copiesIn } from './rules/pictures'
import { reachedFigures, type Card, type PublicMedia, type PublicPage } from './rules/publication'
import { shownMedia } from './rules/references'

interface MediaFile {
  id: string
  url: string
  filename: string
  width?: number | null
  height?: number | null
  opaque?: boolean | null
}

/** The files that the page shows, in the order in which it shows them. */
async function publicMedia(req: PayloadRequest, frozen: FrozenStory): Promise<PublicMedia[]> {
  const shown = shownMedia(frozen.kind, frozen.content)
  if (shown.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: shown } },
    limit: shown.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const files = new Map(docs.map((file) => [String(file.id), file as unknown as MediaFile]))
  for (const { id, sha256 } of frozen.media) {
    const file = files.get(id)
    if (file) await assertBytes(file.filename, sha256)
  }
  return shown.flatMap((id) => {
    const file = files.get(id)
    const facts = frozen.media.find((item) => item.id === id)
    if (!file || !facts) return []
    const { mimeType, filesize, width, height, alt, caption, credit, isMap, mapNumber } = facts
    return [
      {
        id,
        url: file.url,
        mimeType,
        filesize,
        width,
        height,
        alt,
        caption,
        credit,
        isMap,
        mapNumber,
        opaque: file.opaque ?? undefined,
        variants: copiesIn(file, 'jpg'),
      },
    ]
  })
}

/** What a list shows of the story. */
function cardOf(frozen: FrozenStory, media: PublicMedia[]): Card {
  const { content, unit, units } = frozen
  return {
    title: content.title,
    shortTitle: content.shortTitle,
    summary: content.summary,
    cover: media.find((file) => file.id === content.cover),
    unitName: unit.name,
    documentDate: content.documentDate,
    projectName: content.project?.name,
    introducedBy: units.find((named) => named.id === content.introducedBy?.unit)?.name,
    goal: content.goal,
    documentNumber: content.documentNumber,
    source: content.source,
    startsOn: content.startsOn,
    endsOn: content.endsOn,
  }
}

/** The value without members that are undefined, which MongoDB keeps as null in a row that is written again. */
const withoutGaps = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** The public form of a revision. */
export async function publicForm(req: PayloadRequest, frozen: FrozenStory) {
  const media = await publicMedia(req, frozen)
  const content = publicContent(frozen.content)
  const page: PublicPage = { unit: frozen.unit, units: frozen.units, content, media, correction: frozen.correction }
  return withoutGaps({
    card: cardOf(frozen, media),
    page,
    files: media.map(({ id }) => id),
    reached: reachedFigures(content),
  })
}
