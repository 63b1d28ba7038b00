import type { NavLink } from '../../present/columns'

interface Props {
  text: string
  /** everything, where filters hide it */
  all?: NavLink
  /** what else a reader can try */
  hints?: readonly string[]
}

/** What stands where there is nothing to show: why, how to see everything, what to do. */
export function Empty({ text, all, hints = [] }: Props) {
  return (
    <div className="empty">
      <p>{text}</p>
      {all && (
        <p>
          <a href={all.href}>{all.text}</a>
        </p>
      )}
      {hints.length > 0 && (
        <ul>
          {hints.map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
