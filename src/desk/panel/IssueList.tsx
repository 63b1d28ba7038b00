'use client'
import type { Issue, Severity } from '../../editorial/rules/issues'
import type { Outlook } from '../../editorial/rules/outlook'
import type { Action } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { FixAll } from './FixAll'
import { IssueItem } from './IssueItem'
import { showIssue } from './showField'
import { ISSUES_ELEMENT, type Answers } from './command'
import { textsOf } from '../../editorial/rules/checks/index'
import type { StoryContent } from '../../editorial/rules/content'

interface Props {
  issues: readonly Issue[]
  outlook: Outlook
  /** the text in which the issues lie */
  content: StoryContent
  answering: Action | null
  answers: Answers
  onAnswer(change: Partial<Answers>): void
  onFix?: (issues: readonly Issue[]) => void
  /** the click that proposes a finding's fix, or undefined where there is nothing to propose */
  suggest?: (issue: Issue) => (() => void) | undefined
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint']
const WORDS = { error: 'desk.errors', warning: 'desk.warnings', hint: 'desk.hints' } as const

/** 必错, 疑似, 提示: each with its findings, linked to their fields. */
export function IssueList({ issues, outlook, content, answering, answers, onAnswer, onFix, suggest }: Props) {
  const fixable = onFix ? issues.filter(({ fix }) => fix !== undefined) : []
  const texts = new Map(onFix ? textsOf(content).map(({ field, text }) => [field, text]) : [])
  if (issues.length === 0) return <p className="desk-quiet">{t('desk.noIssues')}</p>
  return (
    <div className="desk-issues" id={ISSUES_ELEMENT} tabIndex={-1}>
      {fixable.length > 1 && onFix && <FixAll content={content} issues={fixable} kind={outlook.kind} onFix={onFix} />}
      {SEVERITIES.map((severity) => {
        const found = issues.filter((issue) => issue.severity === severity)
        if (found.length === 0) return null
        return (
          <section aria-label={t(WORDS[severity], { count: found.length })} key={severity}>
            <h3 className={`desk-issues__head desk-issues__head--${severity}`}>
              {t(WORDS[severity], { count: found.length })}
            </h3>
            <ul>
              {found.map((issue) => (
                <IssueItem
                  answering={answering}
                  answers={answers}
                  issue={issue}
                  key={issue.id}
                  kind={outlook.kind}
                  onAnswer={onAnswer}
                  replaced={texts.get(issue.field)?.slice(issue.position.start, issue.position.end)}
                  onFix={onFix && issue.fix !== undefined ? () => onFix([issue]) : undefined}
                  onSuggest={suggest?.(issue)}
                  onShow={() => void showIssue(issue, content)}
                  outlook={outlook}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
