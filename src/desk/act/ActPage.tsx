/** The page on which a public act is confirmed: what happens, where, to which revision, when, and what readers will see. */
import { SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { isKind, type Kind } from '../../editorial/rules/kinds'
import type { Outlook } from '../../editorial/rules/outlook'
import { ACTIONS, type Action } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { actPath, CONFIRMED_APART, editPath, listPath, loginPath } from '../links'
import { Carriers } from '../panel/Carriers'
import { filesOf } from '../read/files'
import { PublicView } from '../read/PublicView'
import { DeskFrame } from '../frame/DeskFrame'
import { readerOf } from '../reader'
import { actionWord, kindWord, whyWord } from '../words/gateWords'
import { minuteOf } from '../words/moments'
import { ActForm } from './ActForm'
import { revisionOfAct, speaksOfWhatIsUp } from './acts'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration; throws where the story is not there for this person */
  outlookOf(req: PayloadRequest, kind: Kind, id: string): Promise<Outlook>
}

/** The act that an address names, or null. */
function actOf(segments: unknown): { kind: Kind; id: string; action: Action } | null {
  const [, kind, id, action] = Array.isArray(segments) ? (segments as string[]) : []
  const known = ACTIONS.find((each) => each === action)
  return isKind(kind) && id && known && CONFIRMED_APART.includes(known) ? { kind, id, action: known } : null
}

async function readOrNotFound(read: Promise<Outlook>): Promise<Outlook> {
  try {
    return await read
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) notFound()
    throw error
  }
}

/** What is taken down or put right is the edition that readers have, not the one in the making. */
const titleOf = ({ publication, title }: Outlook, action: Action): string =>
  (speaksOfWhatIsUp(action) && publication?.title) || title

/** Acts whose page shows the text that goes up. */
const SHOWS_TEXT: readonly Action[] = ['publish', 'schedule', 'forcePublish']

function Facts({ outlook, action, site }: { outlook: Outlook; action: Action; site: string }) {
  const revision = revisionOfAct(action, outlook)
  const number = outlook.submissions.find(({ sha256 }) => sha256 === revision)?.number
  const address = outlook.publicUrl ?? `/${outlook.kind}/${outlook.content.slug ?? ''}`
  return (
    <dl className="desk-facts">
      <dt>{t('desk.actTitle')}</dt>
      <dd>{titleOf(outlook, action)}</dd>
      <dt>{t('desk.actUnit')}</dt>
      <dd>{outlook.unit.name}</dd>
      <dt>{t('desk.actAddress')}</dt>
      <dd>{`${site}${address}`}</dd>
      {revision && (
        <>
          <dt>{t('desk.actRevision')}</dt>
          <dd>
            {t('desk.actRevisionNumber', { number: number ?? '' })} <code className="desk-sha">{revision}</code>
          </dd>
        </>
      )}
    </dl>
  )
}

/** What the checks say against a text that is forced past the review. */
function StandingErrors({ issues }: Pick<Outlook, 'issues'>) {
  const errors = issues.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return null
  return (
    <div className="desk-banner">
      <p>{t('desk.errors', { count: errors.length })}</p>
      <ul>
        {errors.map(({ id, excerpt, suggestion }) => (
          <li key={id}>
            {excerpt && t('desk.quoted', { text: excerpt })}
            {suggestion}
          </li>
        ))}
      </ul>
    </div>
  )
}

async function Confirmation({ outlook, action, req }: { outlook: Outlook; action: Action; req: PayloadRequest }) {
  const { kind, id, live, content, media, names } = outlook
  const choice = outlook.choices.find((each) => each.action === action)
  const word = actionWord(action)
  const replaces = action === 'publish' && live
  return (
    <main className="desk-page desk-page--narrow">
      <SetStepNav
        nav={[
          { label: kindWord(kind), url: listPath(kind) },
          { label: outlook.title, url: editPath(kind, id) },
          { label: word, url: actPath(kind, id, action) },
        ]}
      />
      <h1>{t('desk.actHead', { action: word, title: titleOf(outlook, action) })}</h1>
      <Facts action={action} outlook={outlook} site={req.payload.config.serverURL || (req.origin ?? '')} />
      {!choice || choice.why ? (
        <>
          <p className="desk-banner">
            {t('desk.actNot', { action: word, why: choice?.why ? whyWord(choice.why) : t('desk.why.wrongStage') })}
          </p>
          <a className="desk-button" href={editPath(kind, id)}>
            {t('desk.back')}
          </a>
        </>
      ) : (
        <>
          <h2>{t('desk.actEffect')}</h2>
          <p>{t(replaces ? 'desk.effect.republish' : (`desk.effect.${action}` as 'desk.effect.publish'))}</p>
          {action === 'forcePublish' && <StandingErrors issues={outlook.issues} />}
          {outlook.correction && SHOWS_TEXT.includes(action) && <Carriers id={id} kind={kind} />}
          <ActForm action={action} now={minuteOf(new Date())} outlook={outlook} />
          {SHOWS_TEXT.includes(action) && (
            <>
              <h2>{t('desk.actText')}</h2>
              <PublicView
                content={content}
                files={await filesOf(req, media)}
                kind={kind}
                names={names}
                unit={outlook.unit}
              />
            </>
          )}
        </>
      )}
    </main>
  )
}

export async function ActPage({ initPageResult, outlookOf, params, searchParams }: Props) {
  const { req } = initPageResult
  const reader = readerOf(req.user)
  const act = actOf(params?.segments)
  if (!act) notFound()
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent(actPath(act.kind, act.id, act.action))}`)
  const outlook = await readOrNotFound(outlookOf(req, act.kind, act.id))
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <Confirmation action={act.action} outlook={outlook} req={req} />
    </DeskFrame>
  )
}
