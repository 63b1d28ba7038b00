/** The way to a new password: by letter where letters can be sent, else by an admin. */
import type { AdminViewServerProps } from 'payload'
import { t } from '../../messages/index'
import { loginPath } from '../links'
import { ForgottenForm } from './ForgottenForm'
import { sendsLetters } from './letters'

export function ForgottenPassword({ initPageResult }: AdminViewServerProps) {
  return (
    <main className="desk-page desk-page--narrow">
      <h1>{t('desk.forgotten')}</h1>
      {sendsLetters(initPageResult.req.payload) ? <ForgottenForm /> : <p>{t('desk.forgottenNoMail')}</p>}
      <p>
        <a href={loginPath}>{t('desk.toLogin')}</a>
      </p>
    </main>
  )
}
