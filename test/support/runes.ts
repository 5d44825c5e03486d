// Lets tests import `*.svelte.ts`. To be imported before a rune class is, which therefore has to be an `await import()`: static imports are loaded all at once.
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileModule } from 'svelte/compiler';

const RUNES = /\.svelte\.(ts|js)$/;
/** Vite's way to ask for an address instead of a module. */
const ADDRESS = /\?(worker&)?url$/;
const SVELTE = /^(svelte|esm-env)($|\/)/;

registerHooks({
  resolve(specifier, context, next) {
    // Svelte has another half for servers, in which nothing reacts.
    if (SVELTE.test(specifier)) return next(specifier, { ...context, conditions: [...context.conditions, 'browser'] });
    return next(specifier, context);
  },
  load(url, context, next) {
    if (ADDRESS.test(url))
      return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(url)}` };
    if (!RUNES.test(url)) return next(url, context);
    const { source } = next(url, { ...context, format: 'module' });
    const filename = fileURLToPath(url);
    const script = stripTypeScriptTypes(String(source));
    return { format: 'module', shortCircuit: true, source: compileModule(script, { filename }).js.code };
  },
});

/** Runs the effects that wait, from the half of Svelte that has some. */
export const { flushSync } = await import('svelte');
