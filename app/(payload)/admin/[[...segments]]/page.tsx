import config from '@payload-config'
import { RootPage, generatePageMetadata } from '@payloadcms/next/views'
import type { Metadata } from 'next'
import { importMap } from '../importMap.js'

interface Args {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = ({ params, searchParams }: Args): Promise<Metadata> =>
  generatePageMetadata({ config, params, searchParams })

/** Every page of the desk. Payload draws the one for a new password without a main part, and lets nobody replace it. */
export default async function Page({ params, searchParams }: Args) {
  const page = await RootPage({ config, importMap, params, searchParams })
  return (await params).segments?.[0] === 'reset' ? <main>{page}</main> : page
}
