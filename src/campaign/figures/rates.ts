/** Rates of exchange with their days and sources: entered by a director, never changed. */
import type { PayloadRequest, Where } from 'payload'
import { record } from '../../editorial/audit'
import { invalid, Refusal } from '../../editorial/errors'
import { throughGate } from '../../editorial/gateToken'
import { asAuditActor, presentActor, requireActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import type { Actor } from '../../editorial/rules/roles'
import { beijingDay } from '../../editorial/rules/days'
import type { Input } from '../../editorial/save'
import { t } from '../../messages/index'
import type { Rate } from '../rules/figures/sums'

/** Rates that are kept for a question: thirty years of months in four currencies fit. */
const MOST_RATES = 5_000
const RATE = /^(?!0+(?:\.0+)?$)\d{1,6}(?:\.\d{1,8})?$/

export interface RateRow extends Rate {
  id: string
  source: string
  enteredByName: string
  /** ISO moment */
  enteredAt: string
}

export const entersRates = ({ role, confirmed }: Actor): boolean => role === 'director' && confirmed

async function ratesWhere(req: PayloadRequest, where: Where, limit: number): Promise<RateRow[]> {
  const { docs } = await req.payload.find({
    collection: 'exchangeRates',
    where,
    sort: '-day',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, currency, day, rate, source, enteredByName, enteredAt }) => ({
    id: String(id),
    currency: String(currency),
    day: String(day),
    rate: String(rate),
    source: String(source ?? ''),
    enteredByName: String(enteredByName ?? ''),
    enteredAt: String(enteredAt ?? ''),
  }))
}

/** The latest days first. */
export async function ratesOf(req: PayloadRequest): Promise<RateRow[]> {
  requireActor(req)
  return ratesWhere(req, {}, MOST_RATES)
}

/** @throws Refusal 409 where the day has a rate, which is told and goes beside as `current` */
async function assertFree(req: PayloadRequest, currency: string, day: string): Promise<void> {
  const same: Where = { and: [{ currency: { equals: currency } }, { day: { equals: day } }] }
  const [current] = await ratesWhere(req, same, 1)
  if (!current) return
  const { rate, source } = current
  const vars = { currency: t(`options.currency.${currency}` as 'options.currency.usd'), day, rate, source }
  throw new Refusal('WRONG_STAGE', { field: 'day', message: 'register.rateThere', vars, beside: { current } })
}

const needed = (data: Record<string, unknown>, name: string): string => {
  const value = data[name]
  if (typeof value !== 'string' || value.trim() === '') throw invalid(name, 'errors.missingField')
  return value
}

/**
 * Enters a rate for a day.
 * @throws Refusal 400 with `field` (a day to come), 403, 409 for a day that has one
 */
export async function enterRate(req: PayloadRequest, { data }: Input, now = new Date()): Promise<RateRow> {
  const [currency, day, rate, source] = ['currency', 'day', 'rate', 'source'].map((name) => needed(data, name)) as [
    string,
    string,
    string,
    string,
  ]
  if (!RATE.test(rate)) throw invalid('rate', 'register.badRate')
  if (day > beijingDay(now)) throw invalid('day', 'register.rateToCome')
  if (!entersRates(requireActor(req))) throw new Refusal('NOT_PERMITTED')
  return recorded(req, async () => {
    const actor = await presentActor(req)
    if (!entersRates(actor)) throw new Refusal('NOT_PERMITTED')
    await assertFree(req, currency, day)
    const entered = { enteredBy: actor.id, enteredByName: actor.name, enteredAt: now.toISOString() }
    const row = await throughGate(req, () =>
      req.payload.create({
        collection: 'exchangeRates',
        data: { currency, day, rate, source, ...entered } as never,
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    await record(req, asAuditActor(actor), { event: 'rate.entered', data: { rate: { currency, day, rate, source } } })
    const { enteredByName, enteredAt } = entered
    return { id: String(row.id), currency, day, rate, source, enteredByName, enteredAt }
  })
}
