'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { substitutionOf } from '../../editorial/rules/substitutes'
import { substitutionWords } from '../words/substitutionWords'

/** In whose place the account signs, and from when until when: on the account's page, until it is over. */
export function SubstituteNote() {
  const { data } = useDocumentInfo()
  const words = substitutionWords(substitutionOf(data ?? {}), new Date())
  return words ? <span className="desk-quiet">{words}</span> : null
}
