'use client'
import { useEffect, useState } from 'react'
import { shownFiles } from '../../editorial/rules/checks/shownFiles'
import type { MediaFacts, Subject } from '../../editorial/rules/content'
import { isDocument, type FileText } from '../../editorial/rules/fileText'
import { callDoor } from '../door'

/** The facts with what is written in the documents among them, which each is asked for once. */
export function useFileTexts(facts: MediaFacts[]): MediaFacts[] {
  const [texts, setTexts] = useState<Readonly<Record<string, FileText | null>>>({})
  const wanted = facts
    .filter(({ sha256, mimeType }) => isDocument(mimeType) && !Object.hasOwn(texts, sha256))
    .map(({ id, sha256 }) => `${id} ${sha256}`)
    .join()
  useEffect(() => {
    if (wanted === '') return
    let current = true
    for (const [id = '', sha256 = ''] of wanted.split(',').map((file) => file.split(' ')))
      void callDoor('GET', `/api/media/${id}/text`).then(({ status, body }) => {
        const read = status === 200 ? (body as unknown as FileText) : null
        if (current) setTexts((known) => ({ ...known, [sha256]: read }))
      })
    return () => {
      current = false
    }
  }, [wanted])
  return facts.map((file) => {
    const read = texts[file.sha256]
    return read ? { ...file, text: read.text, textState: read.state } : file
  })
}

const documentsAt = (subject: Subject): Map<string, string> => {
  const files = new Map<string, string>()
  for (const { field, facts } of shownFiles(subject))
    if (facts && isDocument(facts.mimeType) && facts.text === undefined)
      files.set(field, `${files.get(field) ?? ''} ${facts.sha256}`)
  return files
}

/** The places of a text with documents that are not read here and stood there when the server read them. */
export function unreadFields(now: Subject, then: Subject): ReadonlySet<string> {
  const before = documentsAt(then)
  return new Set([...documentsAt(now)].filter(([field, files]) => before.get(field) === files).map(([field]) => field))
}
