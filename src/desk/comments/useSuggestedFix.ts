'use client'
import { canComment } from '../../editorial/rules/comments/rights'
import type { Issue } from '../../editorial/rules/issues'
import type { Outlook } from '../../editorial/rules/outlook'
import { stepOf } from '../../editorial/rules/policy'
import type { Reviewing } from '../../editorial/rules/reviewing'
import { useComments } from './useComments'

/**
 * A reviewer changes no text: with one click the fix of a finding is proposed to the unit, which takes it with another.
 * @returns the click for a finding, or undefined where nothing can be proposed or the same has been
 */
export function useSuggestedFix({ kind, id, unit, stage, revision }: Outlook, { reader, comments }: Reviewing) {
  const { add, busy } = useComments(kind, id)
  const open = !busy && stepOf(stage) !== null && canComment(reader, { kind, unit: unit.id })
  return ({ field, position, suggestion, fix }: Issue): (() => void) | undefined => {
    const known = comments.some(
      (comment) => comment.field === field && comment.replacement === fix && comment.position?.start === position.start,
    )
    if (!open || fix === undefined || known || position.end <= position.start) return undefined
    return () => void add({ field, position, text: suggestion, replacement: fix }, revision)
  }
}
