import type { StatementProps } from '../../present/statements'
import { Statement } from '../Statement'

/** What the site does for readers with disabilities, what it cannot do yet, and how to tell it. */
export function AccessibilityStatement({ title, sections }: Omit<StatementProps, 'meta' | 'crumbs'>) {
  return (
    <div className="statement">
      <h1>{title}</h1>
      <Statement sections={sections} />
    </div>
  )
}
