import type { StatementProps } from '../../present/statements'
import { Statement } from '../Statement'

/** A page that the site says of itself. */
export function StatementPage({ title, sections }: Omit<StatementProps, 'meta' | 'crumbs'>) {
  return (
    <div className="statement">
      <h1>{title}</h1>
      <Statement sections={sections} />
    </div>
  )
}
