'use client'
import { useEffect, useState } from 'react'
import { t } from '../../messages/index'
import { Alive } from '../frame/Alive'
import { NO_ANSWERS, type Answers } from '../panel/command'
import { actionWord } from '../words/gateWords'
import { Choice } from './Choice'
import { Confirm } from './Confirm'
import { keyOf, lackOf, type TakesDown } from './recall'
import { ReportSection } from './ReportSection'
import { Results } from './Results'
import { Running } from './Running'
import { SearchEnd } from './SearchEnd'
import { Searching } from './Searching'
import { toldAfter, toldWhile } from './search'
import { useSearch } from './useSearch'
import { useTakeDown } from './useTakeDown'
import { WORDS_ELEMENT, WordsForm } from './WordsForm'

const TAKE_ELEMENT = 'desk-recall-take'
const NONE: ReadonlySet<string> = new Set()

/** Search, choose, say why, confirm; then one transition after the other, and what came of each. */
export function Recall({ actions }: { actions: readonly TakesDown[] }) {
  const { run, again, stop, forget, progress, report } = useTakeDown()
  const [words, setWords] = useState('')
  const [noWords, setNoWords] = useState(false)
  const { look, goOn, stop: stopSearch, forget: forgetSearch, running, search } = useSearch()
  const [keys, setKeys] = useState(NONE)
  const [action, setAction] = useState<TakesDown>(actions[0] ?? 'suspend')
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS)
  const [lack, setLack] = useState('')
  const [confirming, setConfirming] = useState(false)
  /** the element to go to when the form stands there again */
  const [returnTo, setReturnTo] = useState('')
  useEffect(() => document.getElementById(returnTo)?.focus(), [confirming, report, returnTo])
  const found = search?.found ?? []
  const told = running ? toldWhile(running) : search && toldAfter(search)
  const why = noWords ? t('desk.recallNoWords') : search?.why
  const chosen = found.filter((story) => keys.has(keyOf(story)))

  function start(): void {
    const wanted = words.trim()
    forget()
    setKeys(NONE)
    setLack('')
    setNoWords(wanted === '')
    if (wanted === '') forgetSearch()
    else void look(wanted)
  }

  function ask(): void {
    const missing = lackOf(chosen, answers)
    setLack(missing ? t(missing.message) : '')
    if (!missing) return setConfirming(true)
    document.getElementById(missing.element)?.focus()
  }

  function take(): void {
    setConfirming(false)
    void run(action, chosen, answers)
  }

  if (progress) return <Running onStop={stop} progress={progress} />
  if (report)
    return (
      <ReportSection
        action={action}
        onAgain={() => void again(action, answers)}
        onSearch={() => {
          setReturnTo(WORDS_ELEMENT)
          start()
        }}
        report={report}
      />
    )
  if (confirming)
    return (
      <Confirm
        action={action}
        answers={answers}
        chosen={chosen}
        onBack={() => {
          setReturnTo(TAKE_ELEMENT)
          setConfirming(false)
        }}
        onConfirm={take}
      />
    )
  return (
    <Alive>
      <WordsForm busy={running !== null} onSearch={start} onWords={setWords} words={words} />
      <div role="status">{told && <p>{told}</p>}</div>
      <div role="alert">{why && <p className="desk-refused">{why}</p>}</div>
      {running && running.looked > 0 && <Searching onStop={stopSearch} running={running} />}
      {search && search.next !== null && search.looked > 0 && <SearchEnd onGoOn={() => void goOn()} search={search} />}
      {search && found.length > 0 && (
        <>
          <Results chosen={keys} found={found} onChoose={setKeys} total={search.total} />
          <Choice
            action={action}
            actions={actions}
            answers={answers}
            onAction={setAction}
            onAnswer={(change) => setAnswers({ ...answers, ...change })}
          />
          <div role="alert">{lack && <p className="desk-refused">{lack}</p>}</div>
          <div className="desk-actions">
            <button className="desk-button desk-button--danger" id={TAKE_ELEMENT} onClick={ask} type="button">
              {t('desk.recallTake', { action: actionWord(action), count: chosen.length })}
            </button>
          </div>
        </>
      )}
    </Alive>
  )
}
