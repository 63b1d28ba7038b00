/** Sentences for people live in src/messages. Comments and regular expressions may hold Chinese. */
import { fileOf } from '../file.mjs'

const CHINESE = /[\u2e80-\u2fdf\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** Messages, data of the checks, of 繁体 and of Word, what the demo shows, and examples, which are test data. */
const ALLOWED = [
  /^src\/messages\//,
  /^src\/editorial\/rules\/checks\/data/,
  /^src\/variants\/data\//,
  /^src\/word\/read\/data\//,
  /^src\/word\/write\/data\//,
  /^src\/ops\/demo\/content/,
  /^src\/ops\/bootstrap-messages\.mjs$/,
  /^src\/site\/components\/\w+\/examples\.tsx?$/,
  /^(tests|bench)\//,
]

export const sentences = {
  create(context) {
    if (ALLOWED.some((pattern) => pattern.test(fileOf(context)))) return {}
    const check = (node, text) => {
      if (typeof text === 'string' && CHINESE.test(text))
        context.report({ node, message: 'A sentence for people belongs in src/messages, and t() says it.' })
    }
    return {
      Literal: (node) => check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked),
      JSXText: (node) => check(node, node.value),
    }
  },
}
