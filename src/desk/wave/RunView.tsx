import type { AskedTask } from '../../campaign/rules/lines'
import { isLate } from '../../campaign/rules/lines'
import type { CalendarFeed } from '../../campaign/rules/feeds'
import type { Report } from '../../campaign/rules/report'
import type { Run } from '../../campaign/rules/runs'
import type { Actor } from '../../editorial/rules/roles'
import type { TaskTemplate } from '../../editorial/rules/taskTemplates'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
import { editPath } from '../links'
import { kindWord } from '../words/gateWords'
import { AskForm } from './AskForm'
import { CloseForm } from './CloseForm'
import { Feeds } from './Feeds'
import { QuotaForm } from './QuotaForm'
import { ReportView } from './ReportView'
import { taskStateWord } from './taskWords'

interface Props {
  reader: Actor
  run: Run
  report: Report
  tasks: readonly AskedTask[]
  feeds: readonly CalendarFeed[]
  templates: readonly TaskTemplate[]
  units: readonly { id: string; name: string }[]
  projects: readonly { id: string; name: string }[]
  /** `YYYY-MM-DD`, Beijing time */
  today: string
}

const COLUMNS = ['topic', 'unit', 'kind', 'due', 'state', 'who'] as const

function Tasks({ tasks, names, today }: { tasks: readonly AskedTask[]; names: Map<string, string>; today: string }) {
  if (tasks.length === 0) return <p className="desk-empty">{t('wave.nobodyAsked')}</p>
  return (
    <ListTable
      head={COLUMNS.map((name) => t(`wave.task.${name}`))}
      label={t('wave.tasks')}
      rows={tasks.map((task) => ({
        key: task.id,
        cells: [
          <a href={`/admin/collections/coverageTasks/${task.id}`} key="topic">
            {task.topic}
          </a>,
          names.get(task.unit) ?? task.unit,
          task.kind ? kindWord(task.kind) : t('wave.dash'),
          <>
            {task.due ?? t('wave.dash')}{' '}
            {isLate(task, today) && <strong className="desk-mark">{t('wave.isLate')}</strong>}
          </>,
          <>
            {task.story ? (
              <a href={editPath(task.story.kind, task.story.id)}>{taskStateWord(task)}</a>
            ) : (
              taskStateWord(task)
            )}
            {task.state === 'declined' && task.declineReason && (
              <span className="desk-quiet"> {t('wave.declinedFor', { reason: task.declineReason })}</span>
            )}
          </>,
          task.claimedBy ?? t('wave.dash'),
        ],
      }))}
    />
  )
}

/** Where it stands, in one line. */
function Standing({ run }: { run: Run }) {
  const period = t('wave.fromTo', { from: run.startsOn ?? t('wave.dash'), to: run.endsOn ?? t('wave.dash') })
  return (
    <p>
      {t(`wave.runState.${run.state}`)} <span className="desk-quiet">{period}</span>
      {run.final && (
        <span className="desk-quiet">
          {' '}
          {t('wave.reportFinal', { day: run.closedOn ?? '', by: run.closedBy ?? t('wave.byDate') })}
        </span>
      )}
    </p>
  )
}

/** One campaign as the gate's roles see it: quotas, tasks, calendar, report, its end. */
export function RunView({ reader, run, report, tasks, feeds, templates, units, projects, today }: Props) {
  const asks = (reader.role === 'gatekeeper' || reader.role === 'director') && reader.confirmed
  const names = new Map(report.lines.map(({ unit, name }) => [unit, name]))
  const address = `/api/campaigns/${run.campaign}/run`
  return (
    <>
      <Standing run={run} />
      {!run.live && <p className="desk-banner">{t('wave.notLive')}</p>}
      <p className="desk-actions">
        <a className="desk-button" href={editPath('campaigns', run.campaign)}>
          {t('wave.openCampaign')}
        </a>
        <a className="desk-button" download href={`${address}/word`}>
          {t('wave.reportWord')}
        </a>
        <a className="desk-button" download href={`${address}/workbook`}>
          {t('wave.reportWorkbook')}
        </a>
      </p>
      {asks && !run.final && (
        <>
          <QuotaForm run={run} units={units} />
          <AskForm campaign={run.campaign} projects={projects} templates={templates} today={today} units={units} />
        </>
      )}
      <Feeds campaign={run.campaign} feeds={feeds} />
      <h2>{t('wave.tasks')}</h2>
      <Tasks names={names} tasks={tasks} today={today} />
      <h2>{t('wave.report')}</h2>
      <p className="desk-quiet">
        {run.final ? t('wave.reportIsFinal') : t('wave.reportPreview', { day: report.asOf })}
        {t('wave.reportClippings', { count: report.clippings })}
      </p>
      {run.closeReason && <p>{t('wave.reportReason', { reason: run.closeReason })}</p>}
      <ReportView report={report} />
      {reader.role === 'director' && reader.confirmed && !run.final && <CloseForm run={run} today={today} />}
    </>
  )
}
