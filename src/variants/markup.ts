/** HTML as a stream of tags and texts with their places, by the tokenizer of parse5; nothing is built of it. */
import { Tokenizer, TokenizerMode, type Token } from 'parse5'

export interface Attribute {
  name: string
  /** decoded */
  value: string
  start: number
  end: number
}
export interface StartTag {
  name: string
  start: number
  end: number
  attributes: Map<string, Attribute>
}
export interface Handler {
  open(tag: StartTag): void
  close(name: string, start: number): void
  /** @param text decoded @param raw as a script or a style sheet: no entities stand in it */
  text(text: string, start: number, end: number): void
}

/** How the text within an element is read. */
const WITHIN: Readonly<Record<string, number>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  plaintext: TokenizerMode.PLAINTEXT,
}

function startTag({ tagName: name, attrs, location }: Token.TagToken): StartTag {
  const places = location?.attrs ?? {}
  const attributes = attrs.map(({ name: own, value }): [string, Attribute] => {
    const place = places[own]
    return [own, { name: own, value, start: place?.startOffset ?? 0, end: place?.endOffset ?? 0 }]
  })
  return {
    name,
    start: location?.startOffset ?? 0,
    end: location?.endOffset ?? 0,
    attributes: new Map(attributes),
  }
}

/** Reads a document. Line ends are LF alone: in any other way places would not be those of the text. */
export function readMarkup(html: string, handler: Handler): void {
  const text = ({ chars, location }: Token.CharacterToken) =>
    handler.text(chars, location?.startOffset ?? 0, location?.endOffset ?? 0)
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        // As a parser does that knows what comes next; one for HTML alone, and an <svg> of ours has no text of its own.
        tokenizer.state = WITHIN[token.tagName] ?? tokenizer.state
        handler.open(startTag(token))
      },
      onEndTag: ({ tagName, location }) => handler.close(tagName, location?.startOffset ?? 0),
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
    },
  )
  tokenizer.write(html, true)
}

/** A value between double quotes, or a text between tags. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
