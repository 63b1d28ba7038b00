/** The pictures of a Word file become files of the unit, by the same checks as any upload. */
import type { PayloadRequest } from 'payload'
import type { Picture } from '../../word/read/draft'
import { fitting } from '../../word/read/shortened'
import { isRefusal } from '../errors'
import { assertFile, keptName } from '../fileCheck'
import { sha256 } from '../hash'
import { createMedia, deleteMedia } from '../media'
import type { LexicalNode, RichText } from '../rules/content'
import { ACCEPTED } from '../rules/uploads'
import type { Input } from '../save'

/** Reads a body against the fields of a collection, as a door does. @param complete of a new document */
export type ReadInput = (collection: string, body: Record<string, unknown>, complete: boolean) => Input

const LONGEST_WORDS = 300
const LONGEST_NAME = 100

/** What a document of this program says of a picture besides. */
const namedIn = (said: Pick<Picture, 'credit' | 'mapNumber'>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, text]) => (text ? [[name, fitting(text, LONGEST_NAME)]] : [])),
  )

/** What an import has stored before: after a death of the server nothing is stored twice. */
async function storedBefore(req: PayloadRequest, imported: string, hash?: string): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { and: [{ imported: { equals: imported } }, ...(hash ? [{ sha256: { equals: hash } }] : [])] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => String(id))
}

/**
 * Stores one picture as the person of the request. Outside any transaction.
 * @param imported id of the import, @returns the id of the file, or null where it is none that may be uploaded
 */
export async function storePicture(
  req: PayloadRequest,
  read: ReadInput,
  imported: string,
  { bytes, mimeType, alt, caption, credit, mapNumber, key }: Picture,
): Promise<string | null> {
  const data = Buffer.from(bytes)
  const [known] = await storedBefore(req, imported, sha256(data))
  if (known) return known
  const file = { data, mimetype: mimeType, name: `${key}.${ACCEPTED[mimeType]}`, size: data.length }
  try {
    const facts = await assertFile(file)
    const words = {
      alt: fitting(alt, LONGEST_WORDS),
      caption: fitting(caption, LONGEST_WORDS),
      ...namedIn({ credit, mapNumber }),
    }
    return await createMedia(req, read('media', words, false), file, keptName(file), facts, imported)
  } catch (error) {
    if (isRefusal(error) && error.code === 'INVALID_REQUEST') return null
    throw error
  }
}

/** Takes back what an import stored that made no draft. */
export async function dropPictures(req: PayloadRequest, imported: string): Promise<void> {
  for (const id of await storedBefore(req, imported)) await deleteMedia(req, id)
}

const isShown = (node: LexicalNode, ids: ReadonlyMap<string, string>): boolean =>
  node.type !== 'upload' || ids.has(String(node.value))

const EMPTY: LexicalNode = { type: 'paragraph', children: [], format: '', indent: 0, direction: null, version: 1 }

/** The body with the ids of stored files in the place of keys, and without the pictures that were not taken. */
export function withPictures({ root }: RichText, ids: ReadonlyMap<string, string>): RichText {
  const shown = (node: LexicalNode): LexicalNode => {
    if (node.type === 'upload') return { ...node, value: ids.get(String(node.value)) }
    if (!node.children) return node
    const children = node.children.filter((child) => isShown(child, ids)).map(shown)
    // The editor cannot write in what holds nothing.
    return { ...node, children: children.length > 0 || node.children.length === 0 ? children : [EMPTY] }
  }
  return { root: shown(root) as RichText['root'] }
}
