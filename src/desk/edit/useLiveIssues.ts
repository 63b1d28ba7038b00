'use client'
import { useAllFormFields, useDocumentEvents, useForm } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { describeCheck } from '../../messages/checks'
import { runChecks } from '../../editorial/rules/checks/index'
import type { MediaFacts, StoryContent } from '../../editorial/rules/content'
import { contentOf } from '../../editorial/rules/contentFields'
import type { Issue } from '../../editorial/rules/issues'
import type { Outlook } from '../../editorial/rules/outlook'
import { allMedia } from '../../editorial/rules/references'
import { callDoor } from '../door'
import { unreadFields, useFileTexts } from './useFileTexts'
import { contentValues } from './versions'

const PAUSE_MS = 400
const NEAR_DUPLICATE = '42'
const PERSONAL_DATA = '32'

async function fetchFacts(ids: readonly string[]): Promise<MediaFacts[]> {
  const query = ids.map((id) => `where[id][in][]=${encodeURIComponent(id)}`).join('&')
  const { status, body } = await callDoor('GET', `/api/media?depth=0&limit=${ids.length}&${query}`)
  const files = status === 200 ? (body.docs as (MediaFacts & { originalName?: string | null })[]) : []
  return files.map((file) => ({ ...file, filename: file.originalName ?? undefined }))
}

/** The facts of the files that a text names: read when a file is new to the text or its words were changed beside it. */
function useFacts(ids: readonly string[], first: readonly MediaFacts[]): MediaFacts[] {
  const { mostRecentUpdate } = useDocumentEvents()
  const [facts, setFacts] = useState<readonly MediaFacts[]>(first)
  const changed = mostRecentUpdate?.entitySlug === 'media' ? mostRecentUpdate.updatedAt : ''
  const read = useRef('')
  const wanted = ids.join()
  const known = first.map(({ id }) => id).join()
  useEffect(() => {
    const key = `${wanted} ${changed}`
    if (wanted === '' || read.current === key || (changed === '' && wanted === known)) return
    read.current = key
    let current = true
    void fetchFacts(wanted.split(',')).then((found) => current && setFacts(found))
    return () => {
      current = false
    }
  }, [changed, known, wanted])
  return facts.filter(({ id }) => ids.includes(id))
}

/** The checks, as the writer works: the same functions that the server runs at submit. */
export function useLiveIssues({ kind, content: stored, issues: found, media, rules }: Outlook): {
  issues: Issue[]
  content: StoryContent
  /** of the form as it stands at this moment, for who acts on it: the others follow after a pause */
  presentIssues(): Issue[]
} {
  const [fields] = useAllFormFields()
  const { getData } = useForm()
  const [content, setContent] = useState(stored)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => setContent(contentOf(kind, contentValues(kind, getData()))), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [fields, getData, kind])

  const facts = useFileTexts(useFacts(allMedia(kind, content), media))
  const seen = new Map(found.map(({ id, acknowledgedBy }) => [id, acknowledgedBy]))
  const around = { live: [], links: rules.links }
  const own = (text: StoryContent): Issue[] =>
    runChecks({ kind, content: text, media: facts }, describeCheck, rules.book, around).map((issue) => ({
      ...issue,
      acknowledgedBy: seen.get(issue.id) ?? null,
    }))
  // What is compared with other stories the server alone finds, and what stands in files that are not read here.
  const unread = unreadFields({ kind, content, media: facts }, { kind, content: stored, media })
  const alone = ({ check, field, position, excerpt }: Issue) =>
    check === NEAR_DUPLICATE || (excerpt !== '' && position.end === 0 && unread.has(field) && check === PERSONAL_DATA)
  const issuesOf = (text: StoryContent): Issue[] => [...own(text), ...found.filter(alone)]
  const presentIssues = () => issuesOf(contentOf(kind, contentValues(kind, getData())))
  return { issues: issuesOf(content), content, presentIssues }
}
