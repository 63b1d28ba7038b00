/** The page store before Next: what is kept is served, what is not is made once and kept. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answering, Asked } from '../asked'
import type { Variant } from '../variants'
import {
  addressOf,
  isCardOf,
  isForPrograms,
  isMadeAtOnce,
  isSearch,
  keptAddress,
  mayAnswer,
  onlyHost,
} from './addresses'
import { Backlog } from './backlog'
import { Follower, type Followed } from './follow'
import { fileAsked, sendFile, stemOf } from './keptFile'
import { Maker, type Made } from './maker'
import { Occasions } from './occasion'
import type { Page } from './page'
import { PATIENCE_MS } from './patience'
import type { Render } from './render'
import type { Bodies } from './bodies'
import { Results } from './results'
import { sendMade, sendPage } from './send'
import type { PageStore } from './store'
import { ViewCounter } from '../views/counter'
import { dressedMade, VariantPages } from './variantPages'

export interface Pages {
  /** The same for what stands right in memory, without a promise: most of what readers ask for. */
  answerNow(asked: Asked, answering: Answering): boolean
  /**
   * @param variant in which the page is answered that the request names
   * @returns false where the request is for somebody else, or nothing can be said now
   */
  answer(request: IncomingMessage, response: ServerResponse, variant?: Variant | null): Promise<boolean>
  /** a page was sent, whoever made it. @param status of the answer */
  sent: ViewCounter['sent']
  /** A file that a page shows which may be served: everybody may fetch it. @returns false for all else */
  answerFile(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** whether what is kept may be shown although the database cannot be asked */
  readonly mayShow: boolean
  close(): Promise<void>
}

/** What the store begins with: the database, or without it what it knows alone, or nothing. */
export type Beginning = 'database' | 'alone' | 'nothing'

/**
 * @param store as it was opened: where the beginning is the database, compared with it before this settles
 * @param patience milliseconds that a reader waits for the log before the database is asked whether it is there
 * @param stands how long the number of views on a page stands, milliseconds
 */
export async function keepPages(
  store: PageStore,
  render: Render,
  beginning: Beginning = 'database',
  patience = PATIENCE_MS,
  stands?: number,
): Promise<Pages> {
  const follower = new Follower(
    store,
    (followed) => refill(followed),
    // Behind readers.
    (addresses) => backlog.add(addresses, false),
    patience,
  )
  const occasions = new Occasions(() => follower.occasion)
  const maker = new Maker(store, render, () => follower.look())
  const variants = new VariantPages()
  const results = new Results(store, render)
  const backlog = new Backlog({
    refresh: (address) => results.begin(address) ?? maker.refresh(address),
    has: (address) => store.find(address, Date.now()) !== undefined,
    isAway: () => follower.away || follower.lost,
  })

  function refill({ gone, stale, moved }: Followed): void {
    const again = [...gone, ...stale].filter(isMadeAtOnce)
    // People wait for their pages, programs come later.
    const pages = again.filter((address) => !isForPrograms(address))
    backlog.add([...moved.map(addressOf), ...pages, ...again.filter(isForPrograms)], true)
    backlog.add(gone, false)
    // Nobody may ever ask for the picture of an edition that is not live any more: asked here, it goes.
    backlog.add(
      stale.filter((address) => isCardOf(address, moved)),
      false,
    )
    variants.drop([...gone, ...stale])
  }

  /** What is kept of an address, as it may be served at this moment. */
  async function kept(address: string, variant?: Variant | null) {
    const found = store.find(address, Date.now())
    const bodies = found && found.standing !== 'dead' && (await store.bodies(found.page))
    if (!found || !bodies) return null
    const { page } = found
    const sent = variant ? await variants.of(page, bodies, variant) : { page, bodies }
    if (!sent) return null
    // Meanwhile it may have been dropped.
    const now = store.find(address, Date.now())
    return now?.page === page && now.standing !== 'dead' ? { ...sent, standing: now.standing } : null
  }

  // Reading the settings costs more than all else of an answer; they do not change while requests come.
  let only: string | null | undefined

  function answerNow(asked: Asked, answering: Answering): boolean {
    backlog.readerCame()
    if (only === undefined) only = onlyHost()
    const found = store.find(asked.url ?? '', Date.now())
    if (found?.standing !== 'right' || !follower.isFresh || !mayAnswer(asked, only)) return false
    const bodies = store.held(found.page)
    if (!bodies || occasions.areOn(found.page)) return false
    sendPage(asked, answering, found.page, bodies)
    return true
  }

  /** What was made, in a variant; null where it was kept and is gone already. */
  async function madeIn(made: Made, variant: Variant): Promise<Made | null> {
    if (!made.kept) return dressedMade(made, variant)
    const now = await kept(made.page.address, variant)
    return now && { kept: true, ...now }
  }

  async function send(
    request: IncomingMessage,
    response: ServerResponse,
    { page, bodies }: { page: Page; bodies: Bodies },
    variant: Variant | null,
  ): Promise<void> {
    const laid = await occasions.lay(page, bodies, variant)
    sendPage(request, response, laid.page, laid.bodies)
  }
  const sendFresh = (request: IncomingMessage, response: ServerResponse, made: Made, variant: Variant | null) =>
    made.kept ? send(request, response, made, variant) : sendMade(request, response, occasions.layPlain(made, variant))

  /** Where it cannot be written here, Next says more. */
  async function answerSearch(request: IncomingMessage, response: ServerResponse, variant: Variant | null) {
    await follower.fresh()
    if (follower.lost || follower.away) return false
    const made = await results.of(request).catch(() => null)
    if (made) await sendFresh(request, response, variant ? dressedMade(made, variant) : made, variant)
    return made !== null
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    variant: Variant | null = null,
  ): Promise<boolean> {
    const address = keptAddress(request)
    if (address === null) return isSearch(request) && answerSearch(request, response, variant)
    await follower.fresh()
    if (follower.lost) return false
    const present = await kept(address, variant)
    if (present?.standing === 'right' || follower.away) {
      if (present) await send(request, response, present, variant)
      return present !== null
    }
    const made = await maker
      .make(address)
      .then((made) => (variant ? madeIn(made, variant) : made))
      .catch(() => null)
    const failed = !made || (!made.kept && made.status >= 500)
    const left = failed ? await kept(address, variant) : null
    if (left) await send(request, response, left, variant)
    // Where the database has gone meanwhile, others can say more than that the page could not be made.
    else if (!made || (failed && (await follower.hasGone()))) return false
    else await sendFresh(request, response, made, variant)
    return true
  }

  const counter = new ViewCounter(store, stands)
  if (beginning === 'database') await follower.start()
  else follower.wait(beginning === 'alone')
  return {
    answerNow,
    answer,
    sent: counter.sent.bind(counter),
    async answerFile(request, response) {
      const name = fileAsked(request)
      if (name === null) return false
      await follower.fresh()
      if (follower.lost || !store.showsFile(stemOf(name), Date.now(), follower.away)) return false
      return sendFile(request, response, name, follower.away)
    },
    get mayShow() {
      return !follower.lost
    },
    async close() {
      backlog.stop()
      maker.stop()
      follower.stop()
      await counter.settled()
      await store.close()
    },
  }
}
