/** The speech of the fixture, a web page saved as text: title and paragraphs as they are, without what is around them. */
import { readFileSync } from 'node:fs'

const TITLE = 'XX市长在全市第二次招商引资工作汇报交流会上的讲话'

export function mayorSpeech(): { title: string; paragraphs: string[] } {
  const lines = readFileSync(new URL('../fixtures/mayor-speech.txt', import.meta.url), 'utf8').split('\n')
  const title = lines.indexOf(TITLE)
  const end = lines.findIndex((line) => line.startsWith(`与${TITLE}`))
  const paragraphs = lines.slice(title + 1, end).filter((line) => line.trim() !== '' && !line.startsWith('复制全文'))
  return { title: TITLE, paragraphs }
}
