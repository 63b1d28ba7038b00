import type { OwnTask } from '../../campaign/rules/ownTasks'
import { isOwed } from '../../editorial/rules/tasks'
import { t } from '../../messages/index'
import { kindWord } from '../words/gateWords'
import { TaskNews } from './TaskNews'
import { TaskVerbs } from './TaskVerbs'
import { taskStateWord } from './taskWords'

const facts = ({ kind, due, campaignTitle, claimedBy }: OwnTask): string[] => [
  ...(kind ? [kindWord(kind)] : []),
  due ? t('wave.dueOn', { day: due }) : t('wave.noDue'),
  campaignTitle ? t('wave.inCampaign', { title: campaignTitle }) : t('wave.campaignHidden'),
  ...(claimedBy ? [t('wave.claimedBy', { name: claimedBy })] : []),
]

function Row({ task }: { task: OwnTask }) {
  return (
    <li className="desk-lane__row">
      <span className="desk-lane__title">{task.topic}</span>
      <span className="desk-lane__facts">
        <span>{taskStateWord(task)}</span>
        {task.late && <strong className="desk-mark">{t('wave.isLate')}</strong>}
        {facts(task).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
      {task.brief && <span className="desk-lane__reason">{task.brief}</span>}
      {task.state === 'declined' && task.declineReason && (
        <span className="desk-lane__reason">{t('wave.declinedFor', { reason: task.declineReason })}</span>
      )}
      <TaskVerbs task={task} />
    </li>
  )
}

const List = ({ tasks }: { tasks: readonly OwnTask[] }) => (
  <ul className="desk-lane__rows">
    {tasks.map((task) => (
      <Row key={task.id} task={task} />
    ))}
  </ul>
)

/** What is expected of a unit: what it still owes, and what it has answered. */
export function OwnTasks({ tasks }: { tasks: readonly OwnTask[] }) {
  const owed = tasks.filter(({ state }) => isOwed(state))
  const rest = tasks.filter(({ state }) => !isOwed(state))
  return (
    <TaskNews>
      <section aria-labelledby="wave-owed" className="desk-lane">
        <h2 id="wave-owed">{t('desk.laneHead', { name: t('wave.owed'), count: owed.length })}</h2>
        {owed.length === 0 ? <p className="desk-empty">{t('wave.nothingOwed')}</p> : <List tasks={owed} />}
      </section>
      {rest.length > 0 && (
        <section aria-labelledby="wave-answered" className="desk-lane">
          <h2 id="wave-answered">{t('desk.laneHead', { name: t('wave.answered'), count: rest.length })}</h2>
          <List tasks={rest} />
        </section>
      )}
    </TaskNews>
  )
}

/** The same on the dashboard: what is owed, and the way to the rest. */
export function OwedLane({ tasks, href }: { tasks: readonly OwnTask[]; href: string }) {
  const FIRST = 5
  return (
    <section aria-labelledby="desk-lane-tasks" className="desk-lane">
      <h2 id="desk-lane-tasks">{t('desk.laneHead', { name: t('wave.owed'), count: tasks.length })}</h2>
      <TaskNews>
        {tasks.length === 0 ? (
          <p className="desk-empty">{t('wave.nothingOwed')}</p>
        ) : (
          <List tasks={tasks.slice(0, FIRST)} />
        )}
      </TaskNews>
      <p className="desk-lane__more">
        <a href={href}>{t('wave.allTasks')}</a>
      </p>
    </section>
  )
}
