/** What is written in a PDF: pages in order, with notes and what is filled into forms. Nothing of it is drawn or run. */
import { getDocumentProxy } from 'unpdf'
import { UNREAD, type FileText } from '../editorial/rules/fileText'
import { Collector } from './collector'
import { LIMITS } from './limits'

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function readPage(page: Page, into: Collector): Promise<void> {
  const { items } = await page.getTextContent()
  for (const item of items) if ('str' in item) into.add(item.hasEOL ? `${item.str}\n` : item.str)
  into.add('\n')
  for (const { contentsObj, fieldValue } of (await page.getAnnotations()) as Record<string, unknown>[]) {
    const note = (contentsObj as { str?: unknown } | undefined)?.str
    for (const text of [note, fieldValue].flat()) if (typeof text === 'string' && text !== '') into.add(`${text}\n`)
  }
}

/**
 * A font that neither says which letters it draws nor is encoded as its file says: the tables of such old Chinese
 * encodings (GBK-EUC-H …) are 1.6 MB that this reader does without. What is written in it is missed, and that is told.
 */
function missedFonts() {
  const missed = { some: false }
  // The reader asks this for whatever lies beside its own code; nothing is fetched from anywhere.
  class Tables {
    fetch({ kind }: { kind: string }): never {
      if (kind === 'cMapUrl') missed.some = true
      throw new Error('no table of this encoding')
    }
  }
  return { missed, Tables }
}

/** @throws Error where it is no PDF, `PasswordException` where it is locked */
export async function readPdf(bytes: Uint8Array): Promise<FileText> {
  const { missed, Tables } = missedFonts()
  const options = {
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
    useWorkerFetch: false,
    BinaryDataFactory: Tables,
  }
  const document = await getDocumentProxy(bytes, options)
  const pages = Math.min(document.numPages, LIMITS.pages)
  const into = new Collector()
  const read = await into.fill(async () => {
    for (let number = 1; number <= pages; number++) {
      const page = await document.getPage(number)
      await readPage(page, into)
      page.cleanup()
    }
  })
  if (missed.some && read.state === 'empty') return UNREAD
  return missed.some || document.numPages > pages ? { ...read, state: 'partly' } : read
}
