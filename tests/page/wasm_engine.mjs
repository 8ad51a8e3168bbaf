// The engine of the page as node runs it, by the page's own script.
import { readFileSync } from 'node:fs';
import { createEngine } from '../../reports/page/engine.js';

export function wasmEngine(module) {
  return createEngine(readFileSync(module));
}
