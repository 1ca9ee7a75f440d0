import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { packArchive } from '../../domain/offline/archive.ts';
import type { CopyPlan, LanguageCopy } from '../../domain/offline/copy-plan.ts';
import { defaultLocale, localeIds, type Locale } from '../../i18n/locales.ts';
import { buildWorker } from './build-worker.ts';
import { listParts } from './list-parts.ts';

/** After a build: packs what a reader can keep for days without a connection, and writes the worker that keeps it. Stands after everything that changes pages. */
export function offlineCopy(): AstroIntegration {
  let base = '/';
  let content = '';
  return {
    name: 'offline-copy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        content = fileURLToPath(new URL('content', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        mkdirSync(join(folder, 'assets'), { recursive: true });
        const plan: CopyPlan = Object.fromEntries(
          [defaultLocale, ...localeIds.filter((locale) => locale !== defaultLocale)].map((locale) => [
            locale,
            { ...readNote(content, locale), parts: writeParts(folder, base, locale) },
          ]),
        );
        writeFileSync(join(folder, 'sw.js'), await buildWorker(plan, base));
        logger.info(`${Object.values(plan)[0]?.parts.length} parts to keep`);
      },
    },
  };
}

/** Packs each part into a file that is named by its content, so that hosts and browsers may keep it for ever. */
function writeParts(folder: string, base: string, locale: Locale): LanguageCopy['parts'] {
  return listParts(folder, base, locale).map(({ name, files }) => {
    const archive = JSON.stringify(packArchive(files));
    const hash = createHash('sha256').update(archive).digest('base64url').slice(0, 8);
    const file = `assets/archive-${locale}-${name}.${hash}.json`;
    writeFileSync(join(folder, file), archive);
    return { name, address: `${base}${file}` };
  });
}

/** The words that the worker writes into pages. A language that lacks them gets the English ones, as everywhere. */
function readNote(content: string, locale: Locale): Pick<LanguageCopy, 'note' | 'newest'> {
  const [own, english] = [locale, defaultLocale].map((language) => {
    const texts = parse(readFileSync(join(content, language, 'ui.yaml'), 'utf8')) as {
      offline?: Partial<Record<string, string>>;
    };
    return texts.offline;
  });
  const word = (key: string): string => own?.[key] ?? english?.[key] ?? '';
  return { note: word('note'), newest: word('newest') };
}
