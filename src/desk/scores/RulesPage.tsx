/** What is worth how many points: every table that was ever made, and for a director a new one. */
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { KeptVersion } from '../../campaign/rules/scoring/report'
import { versionFor } from '../../campaign/rules/scoring/table'
import { monthAt, monthFrom } from '../../editorial/rules/months'
import { t } from '../../messages/index'
import { DeskFrame } from '../frame/DeskFrame'
import { loginPath, scoreRulesPath, scoresPath } from '../links'
import { readerOf } from '../reader'
import { minuteOf } from '../words/moments'
import { RuleForm } from './RuleForm'
import { TableFacts } from './TableFacts'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration: the newest first */
  tablesOf(req: PayloadRequest): Promise<KeptVersion[]>
}

function Version({ version, present }: { version: KeptVersion; present: boolean }) {
  const { number, from, table, note, madeBy, madeAt } = version
  return (
    <section id={`table-${number}`}>
      <h2>
        {t('scores.table', { number })}
        {present && <strong className="desk-mark">{t('scores.inForce')}</strong>}
      </h2>
      <p className="desk-quiet">
        {number === 0 ? t('scores.builtIn') : t('scores.madeBy', { from, by: madeBy, at: minuteOf(madeAt) })}
        {note}
      </p>
      <TableFacts table={table} />
    </section>
  )
}

export async function RulesPage({ tablesOf, initPageResult, params, searchParams }: Props) {
  const { req } = initPageResult
  const reader = readerOf(req.user)
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent(scoreRulesPath)}`)
  const versions = await tablesOf(req)
  const month = monthAt(new Date())
  const present = versionFor(versions, month)
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <main className="desk-page">
        <SetStepNav
          nav={[
            { label: t('scores.title'), url: scoresPath() },
            { label: t('scores.tables'), url: scoreRulesPath },
          ]}
        />
        <h1>{t('scores.tables')}</h1>
        <p className="desk-quiet">{t('scores.tablesHow')}</p>
        {reader.role === 'director' && reader.confirmed && (
          <RuleForm
            first={present.table}
            month={month}
            newest={versions[0]?.number ?? 0}
            next={monthFrom(month, 1) ?? month}
          />
        )}
        {versions.map((version) => (
          <Version key={version.number} present={version.number === present.number} version={version} />
        ))}
      </main>
    </DeskFrame>
  )
}
