import { FEATURES } from '../../features.js';
import { mergedRecord, type NamesIn } from '../../kernel/feature-manifest.js';

/** The actions that the audit log can contain, as `subject.verb`. The OpenAPI document lists exactly these. */
export type AuditAction = NamesIn<typeof FEATURES, 'auditActions'>;

/** The subjects of the audit actions that a manifest declares. */
type SubjectIn<Manifest> = Manifest extends {
  readonly auditActions: Readonly<Record<string, infer Subject>>;
}
  ? Subject & string
  : never;

/** The kinds of things that an entry can refer to. */
export type AuditSubject = SubjectIn<(typeof FEATURES)[number]>;

const SUBJECTS = mergedRecord(FEATURES, 'auditActions') as Readonly<
  Record<AuditAction, AuditSubject>
>;

export const AUDIT_ACTIONS = Object.keys(SUBJECTS) as readonly AuditAction[];
export const AUDIT_SUBJECTS: readonly AuditSubject[] = [...new Set(Object.values(SUBJECTS))];

/** Returns the subject of an action, which an entry can replace. */
export function subjectOf(action: AuditAction): AuditSubject {
  return SUBJECTS[action];
}
