/** The frame of the pages of the register: who is signed in, the head, the way to the other pages. */
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import type { Actor } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { DeskFrame } from '../frame/DeskFrame'
import { loginPath } from '../links'
import { readerOf } from '../reader'
import { RegisterLinks } from './RegisterLinks'

/** Who looks at a page. Without a session it leads to the sign-in, and back. @param here address of the page */
export function readerHere({ initPageResult }: Pick<AdminViewServerProps, 'initPageResult'>, here: string): Actor {
  const reader = readerOf(initPageResult.req.user)
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent(here)}`)
  return reader
}

interface Props extends Pick<AdminViewServerProps, 'initPageResult' | 'params' | 'searchParams'> {
  reader: Actor
  title: string
  here: string
  /** what stands at the end of the head */
  verbs?: ReactNode
  children: ReactNode
}

export function RegisterFrame({ reader, title, here, verbs, children, ...frame }: Props) {
  return (
    <DeskFrame {...frame}>
      <main className="desk-page">
        <SetStepNav nav={[{ label: title, url: here }]} />
        <div className="desk-page__head">
          <h1>{title}</h1>
          {verbs}
        </div>
        <RegisterLinks here={here} reader={reader} />
        {reader.confirmed ? children : <p className="desk-banner">{t('desk.unconfirmed')}</p>}
      </main>
    </DeskFrame>
  )
}
