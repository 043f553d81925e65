// Compares answers with openapi/openapi.json. Loaded outside of Jest's sandboxes, once per worker: a schema
// is compiled when the first answer needs it, and serves all suites that follow.
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';

const DOCUMENT = 'openapi.json';

/** @param {string} text */
const escaped = (text) => text.replaceAll('~', '~0').replaceAll('/', '~1');

class DeclaredAnswers {
  #document;
  #ajv = new Ajv2020({ strict: false, validateSchema: false });
  /** Paths without ids first: `/users/me` is not a user. */
  #paths;

  constructor() {
    const file = new URL(`../../openapi/${DOCUMENT}`, import.meta.url);
    this.#document = JSON.parse(readFileSync(file, 'utf8'));
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(this.#document, DOCUMENT);
    this.#paths = Object.keys(this.#document.paths)
      .sort((a, b) => a.split('{').length - b.split('{').length)
      .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{[^{}]+\}/g, '[^/]+')}$`) }));
  }

  /**
   * @param {{ method: string, path: string, status: number, type: string | null, text: string }} answer
   * @returns {string | undefined} what the document does not say of it; nothing where no route matches,
   *   for the refusals of unknown paths and methods are no route's
   */
  faultOf({ method, path, status, type, text }) {
    const target = path.split('?')[0];
    const found = this.#paths.find(({ pattern }) => pattern.test(target));
    const operation = found && this.#document.paths[found.path][method.toLowerCase()];
    if (!operation) return undefined;
    const where = `${method} ${found.path} answered ${status}`;
    const pointer = this.#responseOf(
      `/paths/${escaped(found.path)}/${method.toLowerCase()}`,
      status,
    );
    if (!pointer) return `${where}, which it does not declare`;
    const content = this.#at(pointer).content ?? {};
    const media = (type ?? '').split(';')[0];
    if (Object.keys(content).length === 0) return text === '' ? undefined : `${where} with a body`;
    if (!(media in content)) return `${where} as ${media}, which it does not declare`;
    if (!media.endsWith('json')) return undefined;
    const valid = this.#ajv.getSchema(
      `${DOCUMENT}#${pointer}/content/${escaped(media)}/schema`
        .replaceAll('{', '%7B')
        .replaceAll('}', '%7D'),
    );
    if (!valid) return `${where}: its schema cannot be compiled`;
    if (valid(JSON.parse(text))) return undefined;
    return `${where}, not as declared: ${this.#ajv.errorsText(valid.errors)}`;
  }

  /** The pointer of a response, a reference resolved. */
  #responseOf(operation, status) {
    const response = this.#at(operation).responses[status];
    if (!response) return undefined;
    return response.$ref?.slice(1) ?? `${operation}/responses/${status}`;
  }

  #at(pointer) {
    const names = pointer.slice(1).split('/');
    return names.reduce(
      (value, name) => value[name.replaceAll('~1', '/').replaceAll('~0', '~')],
      this.#document,
    );
  }
}

let answers;

/** Like {@link DeclaredAnswers.faultOf}; the document is read when the first answer arrives. */
export function faultOfAnswer(answer) {
  answers ??= new DeclaredAnswers();
  return answers.faultOf(answer);
}
