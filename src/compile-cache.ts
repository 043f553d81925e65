import module from 'node:module';
import { projectPath } from './platform/config/project-path.js';

interface CachingModule {
  enableCompileCache(directory: string): unknown;
}

/**
 * Lets Node keep the compiled code of the modules that are loaded from here on, beside the built files: each
 * build removes it. Node 20 cannot do this, and where the directory cannot be written Node does without.
 */
function keepCompiledCode(loader: object): void {
  if (canCache(loader)) {
    loader.enableCompileCache(projectPath('dist', '.compile-cache'));
  }
}

function canCache(loader: object): loader is CachingModule {
  return 'enableCompileCache' in loader;
}

keepCompiledCode(module);
