import type { Fact } from '../../present/fact'

/** A summary list: what it is, what it says. */
export function FactList({ facts, className = 'facts' }: { facts: Fact[]; className?: string }) {
  if (facts.length === 0) return null
  return (
    <dl className={className}>
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
