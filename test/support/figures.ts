export interface Figure {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const LABEL = '([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\\\\n]|\\\\[\\\\"n])*)"';
const SAMPLE = new RegExp(`^(${NAME})(?:\\{((?:${LABEL},?)*)\\})? (\\S+)$`);
const COMMENT = new RegExp(`^# (?:HELP ${NAME} .+|TYPE ${NAME} (?:counter|gauge|histogram))$`);

/** The samples of a text in Prometheus's format 0.0.4. @throws on a line that is none of it */
export class Figures {
  readonly all: readonly Figure[];

  constructor(readonly text: string) {
    if (!text.endsWith('\n')) throw new Error('The last line is not ended');
    this.all = text.split('\n').filter(isSample).map(sampleOf);
  }

  static async readFrom(url: string): Promise<Figures> {
    const answer = await fetch(url);
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
    return new Figures(await answer.text());
  }

  /** Sum of the samples that have these labels, whatever others they have; undefined when there is none. */
  sum(name: string, labels: Readonly<Record<string, string>> = {}): number | undefined {
    const found = this.of(name).filter((figure) =>
      Object.entries(labels).every(([label, value]) => figure.labels[label] === value),
    );
    return found.length === 0 ? undefined : found.reduce((sum, { value }) => sum + value, 0);
  }

  of(name: string): readonly Figure[] {
    return this.all.filter((figure) => figure.name === name);
  }

  /** Returns every value of the label, once. */
  valuesOf(label: string): string[] {
    const values = this.all.flatMap(({ labels }) => labels[label] ?? []);
    return [...new Set(values)].sort();
  }
}

function isSample(line: string): boolean {
  return line !== '' && !COMMENT.test(line);
}

function sampleOf(line: string): Figure {
  const [, name, labels = '', , , text = ''] = SAMPLE.exec(line) ?? [];
  const value = Number(text.replace(/^([+-]?)Inf$/, '$1Infinity'));
  if (name === undefined || (Number.isNaN(value) && !/^nan$/i.test(text))) {
    throw new Error(`not a line of Prometheus's format: ${line}`);
  }
  const pairs = [...labels.matchAll(new RegExp(`(?:^|,)${LABEL}`, 'g'))];
  return {
    name,
    labels: Object.fromEntries(pairs.map(([, label = '', of = '']) => [label, of])),
    value,
  };
}
