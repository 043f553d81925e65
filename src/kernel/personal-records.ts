import { FEATURES } from '../features.js';
import type { FeatureManifest, PersonalRecord } from './feature-manifest.js';

/** The records about people that the manifests declare, in their order. */
export const PERSONAL_RECORDS: readonly PersonalRecord[] = (
  FEATURES as readonly FeatureManifest[]
).flatMap(({ personalData = [] }) => personalData);
