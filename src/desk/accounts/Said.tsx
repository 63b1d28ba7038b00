/** What came of a save: good news politely, bad news at once. */
export function Said({ said }: { said: { ok: boolean; text: string } | null }) {
  return (
    <>
      <div role="status">{said?.ok && <p className="desk-done">{said.text}</p>}</div>
      <div role="alert">{said && !said.ok && <p className="desk-refused">{said.text}</p>}</div>
    </>
  )
}
