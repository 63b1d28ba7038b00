/** One's own account: what it is, what of it one can change, and how the desk looks. */
import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { Choices } from '../../editorial/rules/notifications'
import { t } from '../../messages/index'
import { unitNames } from '../list/unitNames'
import { ChoicesForm } from '../messages/ChoicesForm'
import { readerOf } from '../reader'
import { roleWord } from '../words/gateWords'
import { AccountForm } from './AccountForm'
import { sendsLetters } from './letters'
import { PasswordForm } from './PasswordForm'
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
  const { email, post } = req.user as unknown as { email?: string; post?: string | null }
  return (
    <main className="desk-page desk-page--narrow">
      <SetStepNav nav={[{ label: t('desk.account') }]} />
      <h1>{t('desk.account')}</h1>
      <dl className="desk-facts">
        <dt>{t('fields.users.email')}</dt>
        <dd>{email}</dd>
        <dt>{t('fields.users.role')}</dt>
        <dd>{roleWord(actor.role)}</dd>
        <dt>{t('fields.unit')}</dt>
        <dd>{units[actor.unit ?? '']}</dd>
      </dl>
      <p className="desk-quiet">{t('desk.accountByAdmin')}</p>
      <AccountForm id={actor.id} name={actor.name} post={post ?? ''} />
      <h2>{t('notifications.choices')}</h2>
      <ChoicesForm letters={sendsLetters(req.payload)} stored={await ownChoices(req)} />
      <h2>{t('desk.password')}</h2>
      <PasswordForm id={actor.id} />
      <h2>{t('desk.theme')}</h2>
      <ThemeChoice />
    </main>
  )
}
