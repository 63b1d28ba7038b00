import { drawCard } from '../../../src/site/card/draw'
import type { CardWords } from '../../../src/site/present/card'

/** The picture of a page. Where pages are kept it is made once; whoever holds it asks before each use. */
export async function cardAnswer(words: CardWords): Promise<Response> {
  const headers = { 'content-type': 'image/png', 'cache-control': 'no-cache' }
  return new Response(new Uint8Array(await drawCard(words)), { headers })
}
