/** Public addresses: made from the pinyin of the title, unique where the contract says so. */
import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { pinyin } from 'pinyin-pro'
import { invalid, Refusal } from './errors'
import type { Kind } from './rules/kinds'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const MADE_MAX = 60

/** The pinyin of a title as an address without ending: `zhong-xiao-qi-ye`; empty for a title without letters. */
export function slugBase(title: string): string {
  const words = pinyin(title, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join('-')
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug.length <= MADE_MAX
    ? slug
    : slug.slice(0, slug.lastIndexOf('-', MADE_MAX) > 0 ? slug.lastIndexOf('-', MADE_MAX) : MADE_MAX)
}

/** Taken: by what was ever published, and by another working copy of the own unit. */
async function isTaken(
  req: PayloadRequest,
  kind: Kind,
  unit: string,
  story: string | null,
  slug: string,
): Promise<boolean> {
  const { payload } = req
  const published = await payload.count({
    collection: 'publications',
    where: {
      and: [
        { kind: { equals: kind } },
        { slug: { equals: slug } },
        ...(story ? [{ story: { not_equals: story } }] : []),
      ],
    },
    overrideAccess: true,
    req,
  })
  if (published.totalDocs > 0) return true
  const own = await payload.count({
    collection: kind,
    where: {
      and: [{ unit: { equals: unit } }, { slug: { equals: slug } }, ...(story ? [{ id: { not_equals: story } }] : [])],
    },
    overrideAccess: true,
    req,
  })
  return own.totalDocs > 0
}

/** An address for a title: its pinyin, with a random ending where that is taken or empty. */
export async function makeSlug(
  req: PayloadRequest,
  kind: Kind,
  unit: string,
  story: string | null,
  title: string,
): Promise<string> {
  const base = slugBase(title)
  if (base && !(await isTaken(req, kind, unit, story, base))) return base
  return [base, randomBytes(4).toString('hex')].filter(Boolean).join('-')
}

/** @throws Refusal 400 with `field: slug` for an address of another form, or one that is taken */
export async function assertSlug(
  req: PayloadRequest,
  kind: Kind,
  unit: string,
  story: string | null,
  slug: string,
): Promise<void> {
  if (!SLUG.test(slug)) throw invalid('slug', 'errors.badSlug')
  if (await isTaken(req, kind, unit, story, slug)) throw invalid('slug', 'errors.slugTaken', { slug })
}

/** @throws Refusal 422 with `field: slug` where another publication of the kind holds the address */
export async function assertSlugFree(
  req: PayloadRequest,
  kind: Kind,
  story: string,
  slug: string | undefined,
): Promise<void> {
  const taken = async () =>
    (
      await req.payload.count({
        collection: 'publications',
        where: { and: [{ kind: { equals: kind } }, { slug: { equals: slug } }, { story: { not_equals: story } }] },
        overrideAccess: true,
        req,
      })
    ).totalDocs > 0
  if (!slug || (await taken())) {
    throw new Refusal('CHECKS_FAILED', {
      field: 'slug',
      message: 'errors.slugTaken',
      vars: { slug: slug ?? '' },
      issues: [],
    })
  }
}
