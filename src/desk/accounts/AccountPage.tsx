/** One's own account: what it is, what of it one can change, and how the desk looks. */
import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { Fragment } from 'react'
import type { Choices } from '../../editorial/rules/notifications'
import { NAME_KINDS } from '../../editorial/rules/signInNames'
import { substitutionOf } from '../../editorial/rules/substitutes'
import { t } from '../../messages/index'
import { unitNames } from '../list/unitNames'
import { ChoicesForm } from '../messages/ChoicesForm'
import { readerOf } from '../reader'
import { roleWord } from '../words/gateWords'
import { substitutionWords } from '../words/substitutionWords'
import { AccountForm } from './AccountForm'
import { sendsLetters } from './letters'
import { PasswordForm } from './PasswordForm'
import { SubstituteSection } from './SubstituteSection'
import { ThemeChoice } from './ThemeChoice'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration: how the person of the request wants to be told */
  ownChoices(req: PayloadRequest): Promise<Choices>
}

export async function AccountPage({ initPageResult, ownChoices }: Props) {
  const { req } = initPageResult
  const actor = readerOf(req.user)
  if (!actor) return null
  const units = await unitNames(req, [{ unit: actor.unit }])
  const { post, ...names } = req.user as unknown as Partial<Record<string, string | null>>
  const standsIn = substitutionWords(substitutionOf(req.user as object as Record<string, unknown>), new Date())
  return (
    <main className="desk-page desk-page--narrow">
      <SetStepNav nav={[{ label: t('desk.account') }]} />
      <h1>{t('desk.account')}</h1>
      <dl className="desk-facts">
        {NAME_KINDS.map(
          (kind) =>
            names[kind] && (
              <Fragment key={kind}>
                <dt>{t(`fields.users.${kind}`)}</dt>
                <dd>{names[kind]}</dd>
              </Fragment>
            ),
        )}
        <dt>{t('fields.users.role')}</dt>
        <dd>{roleWord(actor.role)}</dd>
        <dt>{t('fields.unit')}</dt>
        <dd>{units[actor.unit ?? '']}</dd>
      </dl>
      <p className="desk-quiet">{t('desk.accountByAdmin')}</p>
      {standsIn && <p className="desk-banner">{standsIn}</p>}
      <AccountForm id={actor.id} name={actor.name} post={post ?? ''} />
      <h2>{t('notifications.choices')}</h2>
      <ChoicesForm letters={sendsLetters(req.payload)} stored={await ownChoices(req)} />
      <h2>{t('desk.password')}</h2>
      <PasswordForm id={actor.id} />
      {actor.role === 'director' && actor.confirmed && <SubstituteSection actor={actor} req={req} />}
      <h2>{t('desk.theme')}</h2>
      <ThemeChoice />
    </main>
  )
}
