/**
 * Fills the demo through the gate's own code, as its people, in order. Every step looks at what is there before it adds
 * anything, so that a fill that was killed at any moment goes on where it was; the public settings are the last step.
 */
import type { Payload } from 'payload'
import { changeSettings } from '../../editorial/settings'
import { shape } from '../../../collections/shape'
import { t } from '../../messages/index'
import { keepAhead } from './ahead'
import { settings } from './contentSettings'
import { assertNobodyReal, makePeople, type Cast } from './people'
import { fillStories, STORIES } from './stories'
import { accountTable } from './table'
import { askForCase, fillTasks } from './tasks'
import { fillProjects, fillWave } from './wave'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Whether the last step was made. */
async function isFilled(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'auditLog',
    where: { event: { equals: 'settings.changed' } },
    overrideAccess: true,
  })
  return totalDocs > 0
}

async function writeSettings(payload: Payload, { as }: Cast, exemplaryCase: string): Promise<void> {
  const fields = payload.globals.config.find(({ slug }) => slug === 'publicSettings')?.fields ?? []
  await changeSettings(await as('director@office.demo'), 'publicSettings', shape(fields, settings(exemplaryCase)))
}

async function fill(payload: Payload): Promise<void> {
  const start = Date.now()
  const cast = await makePeople(payload)
  say(t('ops.fillAccounts'))
  let done = 0
  const record = await fillProjects(payload, cast)
  const { campaign, exemplaryCase, news } = await fillStories(
    payload,
    cast,
    record,
    (asked) => askForCase(payload, cast, { campaign: asked, record }),
    (title, stage) =>
      say(t('ops.fillStory', { done: ++done, all: STORIES, title, stage: t(`options.stage.${stage}`) })),
  )
  await fillTasks(payload, cast, { campaign, record, news, exemplaryCase })
  await fillWave(payload, cast, { campaign, exemplaryCase, record })
  await writeSettings(payload, cast, exemplaryCase)
  say(t('ops.fillDone', { seconds: ((Date.now() - start) / 1000).toFixed(1) }))
}

/**
 * Makes the demo's data where they are not whole. One process at a time: `delivery/start.ts` holds the lock.
 * @returns the accounts, as lines for the console
 */
export async function fillDemo(payload: Payload): Promise<string[]> {
  await assertNobodyReal(payload)
  if (!(await isFilled(payload))) await fill(payload)
  const { as } = await makePeople(payload)
  await keepAhead(await as('gatekeeper@office.demo'))
  return accountTable()
}
