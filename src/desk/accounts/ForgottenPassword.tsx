/** The way to a new password: by letter where letters can be sent, else by an admin. */
import type { AdminViewServerProps } from 'payload'
import { t } from '../../messages/index'
import { loginPath } from '../links'
import { ForgottenForm } from './ForgottenForm'

/** The adapter that Payload takes where no mail server is set: it prints letters on the console. */
const CONSOLE = 'console'

export function ForgottenPassword({ initPageResult }: AdminViewServerProps) {
  const sendsLetters = initPageResult.req.payload.email.name !== CONSOLE
  return (
    <main className="desk-page desk-page--narrow">
      <h1>{t('desk.forgotten')}</h1>
      {sendsLetters ? <ForgottenForm /> : <p>{t('desk.forgottenNoMail')}</p>}
      <p>
        <a href={loginPath}>{t('desk.toLogin')}</a>
      </p>
    </main>
  )
}
