import { withPayload } from '@payloadcms/next/withPayload'

/** What readers get beside these is said by the server (`src/delivery/publicHeaders.ts`): the desk could not live with it. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
]

/** A preview link is a secret in an address: no search, no referrer, no cache, no connection to anywhere else. */
const previews = [
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cache-Control', value: 'no-store, private' },
  { key: 'X-Frame-Options', value: 'DENY' },
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  },
]

/**
 * In plain JavaScript: for TypeScript here each start would load a compiler, 25 MB.
 * @type {import('next').NextConfig}
 */
const config = {
  distDir: process.env.EXEMPLAR_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks all types; a build that checked them again would be half as fast, and fail over a test.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // The optimizer would keep bytes of a picture after its withdrawal; pages name the sizes that were made at upload.
  images: { unoptimized: true },
  // What is large and runs on the server alone is loaded as it was installed: compiled, it would be once for every page.
  serverExternalPackages: [
    'sharp',
    'pinyin-pro',
    '@node-rs/jieba',
    'opencc-js',
    'payload',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-sqlite',
    'mongoose',
    'nodemailer',
  ],
  experimental: {
    // Traces in the log name places in the build: its maps would be read by nobody.
    turbopackSourceMaps: false,
    // Most builds are the first of their folder: to write what a second would be spared takes a tenth of the time.
    turbopackFileSystemCacheForBuild: false,
    // Next would make each copy of a part small by itself, of which `src/ops/chunkCopies.ts` leaves one.
    turbopackMinify: { server: false, client: true },
  },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/preview/:path*', headers: previews },
  ],
}

export default withPayload(config, { devBundleServerPackages: false })
