export { tearDown as default } from './translation.mjs';
