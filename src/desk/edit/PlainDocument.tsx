'use client'
/**
 * The page of a unit, an account, a file or a task, and the same in a drawer: Payload's own form, with its head in a part of
 * the page and a name for each of its controls.
 */
import { DefaultEditView, Gutter, RenderTitle, useConfig, useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import type { DocumentViewClientProps } from 'payload'
import { useRef } from 'react'
import { t } from '../../messages/index'
import { labelIn } from '../list/cells'
import { useNamedControls } from './useNamedControls'

/** Depth of a page; a drawer lies deeper, and has a head of its own. */
const PAGE = 1

export function PlainDocument(props: DocumentViewClientProps) {
  const page = useRef<HTMLDivElement>(null)
  const { collectionSlug = '', id } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  useNamedControls(page)
  const kind = labelIn(getEntityConfig({ collectionSlug })?.labels.plural)
  return (
    <div ref={page}>
      {useEditDepth() === PAGE && (
        <section aria-label={t('desk.pageHead')}>
          <Gutter className="doc-header">
            <RenderTitle className="doc-header__title" title={id ? undefined : t('desk.new', { kind })} />
            {props.Description}
          </Gutter>
          {/* Lists in the form have headings of the third level. */}
          <h2 className="desk-sr">{t('desk.formHead')}</h2>
        </section>
      )}
      <DefaultEditView {...props} />
    </div>
  )
}
