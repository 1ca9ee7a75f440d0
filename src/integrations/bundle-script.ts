import { build, type Rolldown } from 'vite';

/**
 * Bundles a script that stands on its own, with a name that never changes, into one text that fetches no other script.
 * @param file path of its source
 * @param format "iife" for a plain script, "es" for a module, which knows its own address
 * @param define names that the build writes in, with the code that takes their place
 */
export async function bundleScript(
  file: string,
  format: 'iife' | 'es',
  define: Readonly<Record<string, string>>,
): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: { write: false, rolldownOptions: { input: file, output: { format } } },
  })) as Rolldown.RolldownOutput;
  return result.output[0].code;
}
