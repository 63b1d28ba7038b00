'use client'
import { useForm } from '@payloadcms/ui'
import { useCallback, useRef, useState } from 'react'
import { contentOf } from '../../editorial/rules/contentFields'
import { callDoor } from '../door'
import { Panel } from '../panel/Panel'
import { atRest } from './atRest'
import { Conflict } from './Conflict'
import { FieldSections } from './FieldSections'
import { LeaveGuard } from './LeaveGuard'
import { ReturnBanner } from './ReturnBanner'
import { SaveState } from './SaveState'
import type { ScreenProps, Telling } from './screenProps'
import { useAutosave } from './useAutosave'
import { useFixes } from './useFixes'
import { useLiveIssues } from './useLiveIssues'
import { useNamedControls } from './useNamedControls'
import { useNewRows } from './useNewRows'
import { useTitle } from './useTitle'
import { carried, contentValues } from './versions'

/** The fields of a story in public order, the panel beside them, and what keeps both stored and checked. */
export function StoryForm({ outlook, reviewing, since, done, onDone }: ScreenProps & Telling) {
  const { kind, id, revisionToken, stage } = outlook
  const { getData, reset } = useForm()
  const { status, saver } = useAutosave(kind, id, revisionToken)
  const { issues, content, presentIssues } = useLiveIssues(outlook)
  const fix = useFixes(kind, saver)
  const title = useTitle()
  const [locked, setLocked] = useState(false)
  const store = useCallback(() => saver.flush(), [saver])
  const page = useRef<HTMLElement>(null)
  useNamedControls(page)
  useNewRows()

  async function choose(
    values: Record<string, unknown>,
    current: Record<string, unknown>,
    token: string,
  ): Promise<void> {
    await reset(values)
    saver.adopt(current, token)
    // The form takes its new state with the next rendering; the save reads it then.
    setTimeout(() => void saver.flush())
  }

  /** The server changed the text: a proposal was accepted. Where that cannot be taken, the next save asks the writer. */
  async function reread(): Promise<void> {
    const { status: answered, body } = await callDoor('GET', `/api/${kind}/${id}?depth=0`)
    if (answered !== 200) return
    const theirs = contentValues(kind, body)
    const values = carried(kind, saver.stored, contentValues(kind, getData()), theirs)
    if (values) await choose(values, theirs, String(body.revisionToken))
    else await saver.flush()
  }

  return (
    <main ref={page}>
      <h1 className="desk-story__title">{title}</h1>
      <LeaveGuard status={status} store={store} />
      <div className="desk-story__columns">
        <div aria-busy={locked} className="desk-story__main" inert={locked}>
          {stage === 'returned' && <ReturnBanner decisions={outlook.decisions} />}
          {status.is === 'stale' && (
            <Conflict current={status.current} kind={kind} onChoose={choose} stored={saver.stored} />
          )}
          <FieldSections kind={kind} />
        </div>
        <Panel
          content={content}
          done={done}
          issues={issues}
          onDone={onDone}
          outlook={outlook}
          reviewing={reviewing}
          since={since}
          writing={{
            status: <SaveState kind={kind} onSave={() => void saver.flush()} status={status} />,
            store: async () => {
              await atRest()
              return (await saver.flush()) ? saver.token : null
            },
            read: () => contentOf(kind, contentValues(kind, getData())),
            issues: presentIssues,
            fix: locked ? undefined : fix,
            reread,
            lock: setLocked,
          }}
        />
      </div>
    </main>
  )
}
