/** Signing in, as the main part of its page. Payload's own form asks for an e-mail address, which many do not have. */
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { t } from '../../messages/index'
import { dashboardPath, forgottenPath } from '../links'
import { Logo } from './Logo'
import { SignInForm } from './SignInForm'

export function LoginPage({ initPageResult, searchParams }: AdminViewServerProps) {
  const to = getSafeRedirect({ fallbackTo: dashboardPath, redirectTo: searchParams?.redirect ?? '' })
  if (initPageResult.req.user) redirect(to)
  return (
    <main>
      <div className="login__brand">
        <Logo />
      </div>
      <SignInForm to={to} />
      <p>
        <a href={forgottenPath}>{t('desk.forgotten')}</a>
      </p>
    </main>
  )
}
