import { LoginView } from '@payloadcms/next/views'
import type { AdminViewServerProps } from 'payload'

/** Signing in, as the main part of its page. */
export function LoginPage(props: AdminViewServerProps) {
  return (
    <main>
      <LoginView {...props} />
    </main>
  )
}
