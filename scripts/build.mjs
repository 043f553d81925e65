// `npm run build`: installs what is missing and builds when a source changed.
import { prepare } from './prepare.mjs';

prepare();
