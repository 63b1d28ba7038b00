'use client'
import { useState } from 'react'
import type { ImportReport } from '../../editorial/imports/told'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'
import { editPath, importsPath } from '../links'
import { minuteOf } from '../words/moments'
import { stateWord, whyNot } from './importWords'
import { KindForm } from './KindForm'
import { LossList } from './LossList'
import { ProposalList } from './ProposalList'

function Facts({ report }: { report: ImportReport }) {
  const { id, name, by, at, sha256, original } = report
  const rows = [
    ['name', name],
    ['by', by.name],
    ['at', minuteOf(at)],
    ['sha', sha256],
  ] as const
  return (
    <section>
      <h2>{t('imports.facts')}</h2>
      <dl className="desk-import__facts">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`imports.${key}`)}</dt>
            <dd className="desk-sha">{value}</dd>
          </div>
        ))}
      </dl>
      {original ? (
        <p>
          <a href={`/api/imports/${id}/original`}>{t('imports.original')}</a>
        </p>
      ) : (
        <p className="desk-quiet">{t('imports.noOriginal')}</p>
      )}
    </section>
  )
}

/** What became of one file, and what the writer has to say to it. */
export function Report({ report: read }: { report: ImportReport }) {
  const [report, setReport] = useState(read)
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const { id, story, state } = report

  async function say(command: 'proposals' | 'kind', body: unknown): Promise<void> {
    setBusy(true)
    const { status, body: answer, message } = await callDoor('POST', `/api/imports/${id}/${command}`, body)
    // Somebody did something with it in the meantime: what there is now is shown beside the reason.
    const now = status === 409 ? await callDoor('GET', `/api/imports/${id}`) : { status, body: answer }
    setBusy(false)
    setWhy(status === 200 ? '' : message)
    if (now.status === 200) setReport(now.body.doc as ImportReport)
  }

  return (
    <>
      <div role="alert">{why && <p className="desk-refused">{why}</p>}</div>
      <p>
        {stateWord(report)}
        {whyNot(report) && t('desk.colon')}
        {whyNot(report)}
      </p>
      <div className="desk-actions">
        {story && (
          <a className="desk-button desk-button--primary" href={editPath(story.kind, story.id)}>
            {t('imports.draftOf', { title: story.title })}
          </a>
        )}
        <a className="desk-button" href={importsPath()}>
          {t('imports.backToList')}
        </a>
      </div>
      {state === 'done' && story && (
        <Alive>
          <KindForm busy={busy} onKind={(kind) => void say('kind', { kind })} report={report} />
          <ProposalList busy={busy} onAnswer={(answers) => void say('proposals', answers)} report={report} />
          <LossList lost={report.lost} />
        </Alive>
      )}
      <Facts report={report} />
    </>
  )
}
