import { FEATURES } from '../../features.js';
import { mergedRecord, type NamesIn } from '../../kernel/feature-manifest.js';

/**
 * Everything that the audit log can hold, as `subject.verb`. An entry has this type and the OpenAPI
 * document lists exactly these.
 */
export type AuditAction = NamesIn<typeof FEATURES, 'auditActions'>;

/** Of a manifest that declares audit actions: the kinds of things that they happen to. */
type SubjectIn<Manifest> = Manifest extends {
  readonly auditActions: Readonly<Record<string, infer Subject>>;
}
  ? Subject & string
  : never;

/** The kinds of things that an entry can be about. */
export type AuditSubject = SubjectIn<(typeof FEATURES)[number]>;

const SUBJECTS = mergedRecord(FEATURES, 'auditActions') as Readonly<
  Record<AuditAction, AuditSubject>
>;

export const AUDIT_ACTIONS = Object.keys(SUBJECTS) as readonly AuditAction[];
export const AUDIT_SUBJECTS: readonly AuditSubject[] = [...new Set(Object.values(SUBJECTS))];

/** What an action happens to, unless its entry says otherwise. */
export function subjectOf(action: AuditAction): AuditSubject {
  return SUBJECTS[action];
}
