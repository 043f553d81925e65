import { join } from 'node:path';
import ts from 'typescript';

/** How a value reaches the code: JSON and arrays are objects. */
export type Kind = 'string' | 'number' | 'boolean' | 'Date' | 'Buffer' | 'object' | 'unknown';

/** A call of `statement()` or `selection()` in the sources. */
export interface ClaimedRow {
  readonly file: string;
  /** Matches the name; the variable parts of a template match anything. */
  readonly pattern: RegExp;
  /** Whether the name has no variable part. */
  readonly isWhole: boolean;
  /** Undefined when nobody reads its rows. */
  readonly properties: ReadonlyMap<string, Kind> | undefined;
  /** Whether the row may have any other column too, because its table is not known to the type. */
  readonly isOpen: boolean;
}

const ROOT = join(__dirname, '../..');

const DECLARING = ['statement', 'selection'];

/** All calls that declare SQL in `src/`, with what TypeScript knows of `Row`. */
export function claimedRows(): ClaimedRow[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  ) as {
    config: unknown;
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const sources = fileNames.filter(
    (file) => file.startsWith(join(ROOT, 'src')) && !file.endsWith('.spec.ts'),
  );
  const program = ts.createProgram(sources, options);
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter(({ fileName }) => sources.includes(fileName))
    .flatMap((source) => callsIn(source).flatMap((call) => claimOf(call, checker) ?? []));
}

function callsIn(source: ts.SourceFile): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      if (DECLARING.includes(node.expression.text)) calls.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

function claimOf(call: ts.CallExpression, checker: ts.TypeChecker): ClaimedRow | undefined {
  const [name] = call.arguments;
  if (!name) return undefined;
  const parts = partsOf(name);
  const pattern = new RegExp(
    `^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`,
  );
  const [row] = call.typeArguments ?? [];
  const type = row && checker.getTypeFromTypeNode(row);
  const isRead = type !== undefined && !(type.flags & (ts.TypeFlags.Never | ts.TypeFlags.Unknown));
  return {
    file: call.getSourceFile().fileName,
    pattern,
    isWhole: parts.length === 1,
    properties: isRead ? propertiesOf(type, checker) : undefined,
    isOpen: isRead && checker.getIndexInfoOfType(type, ts.IndexKind.String) !== undefined,
  };
}

/** The constant parts of a name. */
function partsOf(name: ts.Expression): string[] {
  if (ts.isStringLiteralLike(name)) return [name.text];
  if (!ts.isTemplateExpression(name)) return ['', ''];
  return [name.head.text, ...name.templateSpans.map(({ literal }) => literal.text)];
}

function propertiesOf(type: ts.Type, checker: ts.TypeChecker): Map<string, Kind> {
  return new Map(
    type
      .getProperties()
      .map((property) => [property.name, kindOf(checker.getTypeOfSymbol(property), checker)]),
  );
}

function kindOf(type: ts.Type, checker: ts.TypeChecker): Kind {
  const bare = checker.getNonNullableType(type);
  const kinds = new Set((bare.isUnion() ? bare.types : [bare]).map(simpleKindOf));
  const [kind = 'unknown'] = kinds;
  return kinds.size === 1 ? kind : 'unknown';
}

function simpleKindOf(type: ts.Type): Kind {
  if (type.flags & ts.TypeFlags.StringLike) return 'string';
  if (type.flags & ts.TypeFlags.NumberLike) return 'number';
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean';
  const name = type.getSymbol()?.name;
  if (name === 'Date' || name === 'Buffer') return name;
  return type.flags & ts.TypeFlags.Object ? 'object' : 'unknown';
}
