import type { Quote } from '../../present/cases'

/** What people said, each behind a rule, the speaker below. */
export function Quotes({ quotes }: { quotes: Quote[] }) {
  return (
    <>
      {quotes.map(({ text, by }, index) => (
        <figure key={index} className="quote">
          <blockquote>
            <p>{text}</p>
          </blockquote>
          {by && <figcaption>{by}</figcaption>}
        </figure>
      ))}
    </>
  )
}
