/** Campaigns that run: the list and one of them for the gate's roles; what is expected of it for a unit. */
import { SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest, Where } from 'payload'
import type { CalendarFeed } from '../../campaign/rules/feeds'
import type { AskedTask } from '../../campaign/rules/lines'
import type { OwnTask } from '../../campaign/rules/ownTasks'
import type { Report } from '../../campaign/rules/report'
import type { RunPage } from '../../campaign/rules/runList'
import type { Run } from '../../campaign/rules/runs'
import { beijingDay } from '../../editorial/rules/days'
import { isGateRole, type Actor } from '../../editorial/rules/roles'
import type { TaskTemplate } from '../../editorial/rules/taskTemplates'
import { t } from '../../messages/index'
import { DeskFrame } from '../frame/DeskFrame'
import { loginPath, wavePath } from '../links'
import { readerOf } from '../reader'
import { Feeds } from './Feeds'
import { OwnTasks } from './OwnTasks'
import { RunList } from './RunList'
import { RunView } from './RunView'

/** Handed over by the configuration. */
interface Asked {
  runsOf(req: PayloadRequest, page: number): Promise<RunPage>
  runOf(req: PayloadRequest, id: string): Promise<{ run: Run; report: Report; tasks: AskedTask[] }>
  ownTasks(req: PayloadRequest): Promise<OwnTask[]>
  ownFeeds(req: PayloadRequest): Promise<CalendarFeed[]>
  templatesOf(req: PayloadRequest): Promise<TaskTemplate[]>
}
type Props = AdminViewServerProps & Asked

const MOST_UNITS = 500
const MOST_PROJECTS = 500

/** What the person may read of them, by name. */
async function namesOf(
  req: PayloadRequest,
  collection: 'units' | 'projects',
  where: Where,
  limit: number,
): Promise<{ id: string; name: string }[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    select: { name: true },
    sort: 'name',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(({ id, name }) => ({ id: String(id), name: String(name ?? '') }))
}

const STANDING: Where = { mergedInto: { exists: false } }
/** Units that write; not the office itself, which asks and claims nothing. */
const unitsOf = (req: PayloadRequest) =>
  namesOf(
    req,
    'units',
    { and: [{ drafts: { not_equals: false } }, { isGateOffice: { not_equals: true } }, STANDING] },
    MOST_UNITS,
  )

/** Records of the register that stand for themselves. */
const projectsOf = (req: PayloadRequest) => namesOf(req, 'projects', STANDING, MOST_PROJECTS)

const pageOf = (asked: unknown): number => Math.min(Math.max(Number.parseInt(String(asked ?? '1'), 10) || 1, 1), 10_000)

async function Content({
  reader,
  req,
  id,
  page,
  asked,
}: {
  reader: Actor
  req: PayloadRequest
  id?: string
  page: number
  asked: Asked
}) {
  if (!isGateRole(reader.role)) {
    const [all, feeds] = await Promise.all([asked.ownTasks(req), asked.ownFeeds(req)])
    const tasks = id ? all.filter(({ campaign }) => campaign === id) : all
    const title = id ? tasks.find(({ campaignTitle }) => campaignTitle !== '')?.campaignTitle : undefined
    return (
      <>
        {title && <h2 className="desk-page-title">{title}</h2>}
        <p className="desk-quiet">{t('wave.ownHow')}</p>
        <OwnTasks tasks={tasks} />
        <Feeds campaign={id ?? null} feeds={feeds} />
      </>
    )
  }
  const asks = reader.role !== 'admin' && reader.confirmed
  if (!id) return <RunList {...await asked.runsOf(req, page)} may={asks} />
  const view = await asked.runOf(req, id).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'NOT_FOUND') notFound()
    throw error
  })
  return (
    <>
      <h2 className="desk-page-title">{view.run.title}</h2>
      <RunView
        {...view}
        feeds={await asked.ownFeeds(req)}
        projects={asks ? await projectsOf(req) : []}
        reader={reader}
        templates={asks ? await asked.templatesOf(req) : []}
        today={beijingDay(new Date())}
        units={asks ? await unitsOf(req) : []}
      />
    </>
  )
}

export async function WavePage({ initPageResult, params, searchParams, ...asked }: Props) {
  const { req } = initPageResult
  const [, id, ...more] = Array.isArray(params?.segments) ? params.segments : []
  const reader = readerOf(req.user)
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent(wavePath(id))}`)
  if (more.length > 0) notFound()
  const title = t(isGateRole(reader.role) ? 'wave.title' : 'wave.ownTitle')
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <main className="desk-page">
        <SetStepNav nav={[{ label: title, url: wavePath() }]} />
        <h1>{title}</h1>
        <Content asked={asked} id={id} page={pageOf(searchParams?.page)} reader={reader} req={req} />
      </main>
    </DeskFrame>
  )
}
