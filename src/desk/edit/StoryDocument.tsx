/** The page of one story: what Payload's edit view is for other documents. Its data come from the gate, in one reading. */
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { DocumentViewServerProps, FormState, PayloadRequest } from 'payload'
import type { ImportSummary } from '../../editorial/imports/told'
import type { Kind } from '../../editorial/rules/kinds'
import type { Outlook } from '../../editorial/rules/outlook'
import type { Reviewing } from '../../editorial/rules/reviewing'
import { FromWord } from '../imports/FromWord'
import { COMPARE, createPath, editPath, listPath } from '../links'
import { filesOf } from '../read/files'
import { readComparison, type ComparisonOf } from '../review/readComparison'
import { kindWord } from '../words/gateWords'
import { t } from '../../messages/index'
import { NewStory } from './NewStory'
import { StoryScreen } from './StoryScreen'

interface Props extends DocumentViewServerProps {
  formState: FormState
  /** handed over by the collection: reads what the desk shows of a story, as the person of the request */
  outlookOf(req: PayloadRequest, kind: Kind, id: string): Promise<Outlook>
  comparisonOf: ComparisonOf
  reviewingOf(req: PayloadRequest, kind: Kind, id: string): Promise<Reviewing>
  importOf(req: PayloadRequest, kind: Kind, id: string): Promise<ImportSummary | null>
}

/** Segments of `/collections/{kind}/{id}`: whatever Payload has below it (versions, API, preview) is not here. */
const DEPTH = 3

export async function StoryDocument(props: Props) {
  const { doc, formState, initPageResult, outlookOf, comparisonOf, reviewingOf, importOf } = props
  const { routeSegments, searchParams } = props
  const { collectionConfig, permissions, req } = initPageResult
  const kind = collectionConfig?.slug as Kind
  if (!doc?.id) {
    const may = permissions?.collections?.[kind]?.create === true
    return (
      <>
        <SetStepNav
          nav={[
            { label: kindWord(kind), url: listPath(kind) },
            { label: t('desk.new', { kind: kindWord(kind) }), url: createPath(kind) },
          ]}
        />
        <NewStory kind={kind} may={may} />
      </>
    )
  }
  const id = String(doc.id)
  if (routeSegments.length > DEPTH) redirect(editPath(kind, id))
  const outlook = await outlookOf(req, kind, id)
  const from = await importOf(req, kind, id)
  return (
    <>
      <SetStepNav nav={[{ label: kindWord(kind), url: listPath(kind) }, { label: outlook.title }]} />
      {from && <FromWord from={from} />}
      <StoryScreen
        comparing={await readComparison(req, outlook, searchParams?.[COMPARE], comparisonOf)}
        files={await filesOf(req, outlook.media)}
        formState={formState}
        outlook={outlook}
        reviewing={await reviewingOf(req, kind, id)}
        since={typeof doc.stageSince === 'string' ? doc.stageSince : null}
      />
    </>
  )
}
