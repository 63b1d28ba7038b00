import type { ServerProps } from 'payload'
import { readerOf } from '../reader'
import { mayImport } from './importWords'
import { ImportNavLink } from './ImportNavLink'

/** The import of Word files in the menu, for those who write. */
export function ImportLink({ user }: Pick<ServerProps, 'user'>) {
  const reader = readerOf(user)
  return reader && mayImport(reader) ? <ImportNavLink /> : null
}
