/** What did not arrive, why, and the way to send it again. For an admin. */
import { SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { Undelivered } from '../../editorial/rules/notifications'
import { standingAfter } from '../../editorial/rules/standing'
import { t, type MessageKey } from '../../messages/index'
import { loginPath, undeliveredPath } from '../links'
import { DeskFrame } from '../frame/DeskFrame'
import { readerOf } from '../reader'
import { kindWord, stageWord } from '../words/gateWords'
import { minuteOf } from '../words/moments'
import { errorWord } from './errorWords'
import { SendAgain } from './SendAgain'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  undelivered(req: PayloadRequest): Promise<Undelivered[]>
}

const COLUMNS = ['columnWhen', 'columnTo', 'columnWhat', 'columnTries', 'columnWhy', 'columnNext'] as const

function nextWord({ state, nextAt }: Undelivered): string {
  if (state === 'failed') return t('notifications.gaveUp')
  return state === 'sending' ? t('notifications.onItsWay') : t('notifications.nextAt', { at: minuteOf(nextAt) })
}

const whatWord = (row: Undelivered): string =>
  row.topic === 'story'
    ? t('notifications.what', { kind: kindWord(row.kind), stage: stageWord(standingAfter(row.action, row.stage)) })
    : t(`options.topic.${row.topic}`)

function Row({ row }: { row: Undelivered }) {
  const what = whatWord(row)
  const channel = t(`options.channel.${row.channel}` as MessageKey)
  return (
    <tr role="row">
      <td role="cell">{minuteOf(row.at)}</td>
      <td role="cell">{[channel, row.name].filter(Boolean).join(' ')}</td>
      <td role="cell">{what}</td>
      <td role="cell">{t('notifications.tries', { count: row.attempts })}</td>
      <td role="cell">{errorWord(row.lastError)}</td>
      <td role="cell">
        {nextWord(row)} {row.state !== 'sending' && <SendAgain id={row.id} what={what} />}
      </td>
    </tr>
  )
}

function List({ rows }: { rows: readonly Undelivered[] }) {
  return (
    <main className="desk-page">
      <SetStepNav nav={[{ label: t('notifications.undelivered'), url: undeliveredPath }]} />
      <h1>{t('notifications.undelivered')}</h1>
      <p className="desk-banner">{t('notifications.undeliveredHow')}</p>
      {rows.length === 0 ? (
        <p className="desk-empty">{t('notifications.undeliveredNone')}</p>
      ) : (
        <div className="desk-scroll desk-list">
          <table className="desk-table desk-table--list" role="table">
            <thead role="rowgroup">
              <tr role="row">
                {COLUMNS.map((column) => (
                  <th key={column} role="columnheader" scope="col">
                    {t(`notifications.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </main>
  )
}

export async function UndeliveredPage({ initPageResult, params, searchParams, undelivered }: Props) {
  const { req } = initPageResult
  const reader = readerOf(req.user)
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent(undeliveredPath)}`)
  if (reader.role !== 'admin') notFound()
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <List rows={await undelivered(req)} />
    </DeskFrame>
  )
}
