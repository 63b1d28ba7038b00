/** Projects out of a spreadsheet: looked at first, then stored all at once or not at all. */
import { notFound } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { t } from '../../messages/index'
import { registerPaths } from '../links'
import { ImportForm } from './ImportForm'
import { readerHere, RegisterFrame } from './RegisterFrame'

export function ImportPage(props: AdminViewServerProps) {
  const here = registerPaths.import
  const reader = readerHere(props, here)
  if (reader.role !== 'gatekeeper' && reader.role !== 'director') notFound()
  return (
    <RegisterFrame {...props} here={here} reader={reader} title={t('register.page.import')}>
      <p className="desk-quiet">{t('register.importHow')}</p>
      <p>
        <a className="desk-button" download href="/api/projects/template.xlsx">
          {t('register.template')}
        </a>
      </p>
      <ImportForm />
    </RegisterFrame>
  )
}
