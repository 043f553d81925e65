/**
 * The lawful grounds of article 6(1) of the GDPR, without consent (a): a worker can hardly refuse it freely, and
 * Tillclock records that a person has read a notice, never that they agreed.
 * Source: EDPB Guidelines 05/2020 on consent, paragraph 21
 */
export const LEGAL_BASES = [
  'CONTRACT',
  'LEGAL_OBLIGATION',
  'VITAL_INTERESTS',
  'PUBLIC_TASK',
  'LEGITIMATE_INTERESTS',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];
