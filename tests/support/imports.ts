/** Word files dropped as a person, and the program that makes drafts of them, started by hand. */
import { shape } from '../../collections/shape'
import type { ImportReport } from '../../src/editorial/imports/told'
import { importer, type Importer } from '../../src/jobs/imports'
import type { Answer, App } from './app'
import { DOCX } from './documents'
import type { Who } from './people'

/** @param clock for leases */
export const importerOf = ({ payload }: App, clock?: () => Date): Importer =>
  importer(
    payload,
    (collection, body, complete) =>
      shape(payload.collections[collection as 'cases']?.config.fields ?? [], body, complete),
    clock,
  )

/** The answer to a drop of one file. */
export async function drop(
  app: App,
  who: Who,
  bytes: Uint8Array,
  name = '稿件.docx',
  again?: boolean,
): Promise<Answer> {
  const form = new FormData()
  if (again !== undefined) form.set('_payload', JSON.stringify({ again }))
  form.set('file', new Blob([new Uint8Array(bytes)], { type: DOCX }), name)
  return app.request('POST', '/api/imports', { token: await app.login(who), form })
}

/** Drops a file that must be taken. @returns the id of the import */
export async function dropped(app: App, who: Who, bytes: Uint8Array, name?: string): Promise<string> {
  const answer = await drop(app, who, bytes, name)
  if (answer.status !== 201) throw new Error(`import: ${answer.status} ${answer.text}`)
  return answer.body.doc.id
}

/** One command on an import, or its report. */
export const ask = async (app: App, who: Who, id: string, command = '', json: unknown = {}): Promise<Answer> =>
  app.request(
    command === '' || command === 'original' ? 'GET' : 'POST',
    `/api/imports/${id}${command && `/${command}`}`,
    {
      token: await app.login(who),
      ...(command === '' || command === 'original' ? {} : { json }),
    },
  )

/** What became of an import, as a person is told. */
export const reportOf = async (app: App, who: Who, id: string): Promise<ImportReport> =>
  (await ask(app, who, id)).body.doc
