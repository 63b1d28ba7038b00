'use client'
import { useRouter } from 'next/navigation.js'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { Alive } from '../frame/Alive'
import { claimMany, meantBy, type Choosable, type ClaimAct, type ClaimReport } from './claimMany'
import { ClaimReportSection } from './ClaimReportSection'

interface Props {
  kind: Kind
  stories: readonly Choosable[]
  /** the table, with a box named `story` before each of them */
  children: ReactNode
}

const boxesIn = (form: HTMLFormElement | null): HTMLInputElement[] => [
  ...(form?.querySelectorAll<HTMLInputElement>('input[name=story]') ?? []),
]

/** Around a list: takes up or puts down several stories at once. Nothing is ever decided so. */
export function ClaimForm({ kind, stories, children }: Props) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const all = useRef<HTMLInputElement>(null)
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const [lack, setLack] = useState('')
  const [run, setRun] = useState<{ number: number; report: ClaimReport | null }>({ number: 0, report: null })
  const chosen = stories.filter(({ id }) => ids.has(id))
  const someOnly = chosen.length > 0 && chosen.length < stories.length
  useEffect(() => {
    if (all.current) all.current.indeterminate = someOnly
  }, [someOnly])

  function read(): void {
    setLack('')
    setIds(new Set(boxesIn(form.current).flatMap(({ checked, value }) => (checked ? [value] : []))))
  }

  function chooseAll(checked: boolean): void {
    for (const box of boxesIn(form.current)) box.checked = checked
    read()
  }

  async function act(what: ClaimAct): Promise<void> {
    const meant = meantBy(what, chosen)
    setLack(meant.length > 0 ? '' : t(what === 'claim' ? 'lists.noneChosen' : 'lists.noneChosenOwn'))
    if (meant.length === 0) return
    const report = await claimMany(what, kind, meant, (number, { title }) =>
      setSaid(t('lists.running', { number, total: meant.length, title })),
    )
    setSaid('')
    chooseAll(false)
    setRun(({ number }) => ({ number: number + 1, report }))
    router.refresh()
  }

  const button = (what: ClaimAct) => (
    <button className="desk-button" disabled={said !== ''} onClick={() => void act(what)} type="button">
      {t(`lists.${what}Chosen`, { count: meantBy(what, chosen).length })}
    </button>
  )
  return (
    <form autoComplete="off" onChange={read} onSubmit={(event) => event.preventDefault()} ref={form}>
      <Alive>
        {stories.length > 0 && (
          <div aria-label={t('lists.several')} className="desk-claims" role="group">
            <label className="desk-check">
              <input
                checked={chosen.length === stories.length}
                onChange={({ target }) => chooseAll(target.checked)}
                ref={all}
                type="checkbox"
              />
              {t('lists.chooseAll', { count: stories.length })}
            </label>
            {stories.some(({ own }) => !own) && button('claim')}
            {stories.some(({ own }) => own) && button('release')}
          </div>
        )}
        <div role="status">{said && <p className="desk-quiet">{said}</p>}</div>
        <div role="alert">{lack && <p className="desk-refused">{lack}</p>}</div>
        {run.report && <ClaimReportSection key={run.number} kind={kind} report={run.report} />}
        {children}
      </Alive>
    </form>
  )
}
