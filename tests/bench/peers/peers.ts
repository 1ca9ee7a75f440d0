import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Article } from './articles.ts';

const bench = resolve(import.meta.dirname, '..');

const { devDependencies: pinned } = JSON.parse(readFileSync(join(bench, 'package.json'), 'utf8')) as {
  devDependencies: Readonly<Record<string, string>>;
};

/** A generator that builds the same articles. */
export interface Peer {
  readonly name: string;
  /** Why it cannot be measured here, if so. */
  readonly missing?: string;
  /** Files of its project besides the articles: what its own guide for beginners tells to write, and no more. */
  files(articles: readonly Article[]): Readonly<Record<string, string>>;
  /** Folder of the articles. */
  readonly content: string;
  /** Program and arguments. One of node is named by its file under node_modules. */
  readonly command: readonly [string, ...string[]];
  /** Folder of the built site. */
  readonly output: string;
  /** Address of an article in the built site. */
  address(path: string): string;
}

const TITLE = 'Opt-Out Guide';
const SECTIONS = { guides: 'Guides', faqs: 'Questions' } as const;

/** For generators without a theme: readable on a phone, and nothing else. */
const STYLE = 'body{max-width:40rem;margin:auto;padding:1rem;font:1.125rem/1.5 system-ui,sans-serif}';
const layout = (title: string, description: string, content: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title><meta name="description" content="${description}"><style>${STYLE}</style></head>` +
  `<body><main><h1>${title}</h1>${content}</main></body></html>`;

const starlight: Peer = {
  name: `Starlight ${pinned['@astrojs/starlight']}`,
  content: 'src/content/docs',
  files: () => ({
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: '${TITLE}', sidebar: [${Object.entries(SECTIONS)
      .map(([directory, label]) => `{ label: '${label}', items: [{ autogenerate: { directory: '${directory}' } }] }`)
      .join(', ')}] })] };`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  }),
  command: ['astro/bin/astro.mjs', 'build'],
  output: 'dist',
  address: (path) => `/${path}/`,
};

const vitepress: Peer = {
  name: `VitePress ${pinned['vitepress']}`,
  content: '.',
  files: (articles) => ({
    '.vitepress/config.mjs': `export default { title: '${TITLE}', themeConfig: { search: { provider: 'local' }, sidebar: ${JSON.stringify(
      Object.entries(SECTIONS).map(([section, text]) => ({
        text,
        items: articles
          .filter(({ path }) => path.startsWith(`${section}/`))
          .map(({ path, title }) => ({ text: title, link: `/${path}` })),
      })),
    )} } };`,
    'index.md': `# ${TITLE}`,
  }),
  command: ['vitepress/bin/vitepress.js', 'build'],
  output: '.vitepress/dist',
  address: (path) => `/${path}.html`,
};

const eleventy: Peer = {
  name: `Eleventy ${pinned['@11ty/eleventy']}`,
  content: 'pages',
  files: () => ({
    'pages/pages.json': JSON.stringify({ layout: 'page.njk' }),
    'pages/_includes/page.njk': layout('{{ title }}', '{{ description }}', '{{ content | safe }}'),
  }),
  command: ['@11ty/eleventy/cmd.cjs', '--input=pages', '--output=dist', '--quiet'],
  output: 'dist',
  address: (path) => `/${path}/`,
};

const hugoVersion = spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout?.match(/v([\d.]+)/)?.[1];
const hugo: Peer = {
  name: `Hugo ${hugoVersion ?? ''}`.trim(),
  ...(hugoVersion === undefined ? { missing: 'there is no command "hugo" here' } : {}),
  content: 'content',
  files: () => ({
    'config.toml': `baseURL = "/"\ntitle = "${TITLE}"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n`,
    'layouts/_default/single.html': layout('{{ .Title }}', '{{ .Description }}', '{{ .Content }}'),
    'layouts/_default/list.html': layout('{{ .Title }}', '', ''),
  }),
  command: ['hugo', '--quiet', '--destination', 'dist'],
  output: 'dist',
  address: (path) => `/${path}/`,
};

/** The yardstick of our build time: the framework that we use, and nothing of ours. */
export const plainAstro: Peer = {
  name: `plain Astro ${pinned['astro']}`,
  content: 'content',
  files: () => ({
    'astro.config.mjs': 'export default {};',
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { articles: defineCollection({ loader: glob({ base: './content', pattern: '**/*.md' }) }) };`,
    'src/pages/[...path].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('articles')).map((article) => ({ params: { path: article.id }, props: { article } }));
}
const { article } = Astro.props;
const { Content } = await render(article);
---
${layout('{article.data.title}', '', '<Content />')
  .replace('content=""', 'content={article.data.description}')
  .replace(/<style>.*<\/style>/, '<style is:inline set:html={`' + STYLE + '`} />')}`,
  }),
  command: ['astro/bin/astro.mjs', 'build'],
  output: 'dist',
  address: (path) => `/${path}/`,
};

export const peers: readonly Peer[] = [starlight, vitepress, eleventy, hugo, plainAstro];

/** Writes the project of a peer into a folder under `tests/bench`, where it finds its packages. */
export function writeProject(peer: Peer, articles: readonly Article[], folder: string): void {
  const write = (file: string, text: string): void => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  // Starlight is bundled only where it is named as a dependency.
  write('package.json', JSON.stringify({ name: 'peer', private: true, type: 'module', dependencies: pinned }));
  for (const [file, text] of Object.entries(peer.files(articles))) write(file, text);
  // JSON is YAML, and TOML where Hugo asks: strings in double quotes mean the same to all.
  for (const { path, title, description, text } of articles) {
    const front = `title: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}`;
    // What has no layout of its own shows the title as a heading in the text.
    const heading = peer === vitepress ? `# ${title}\n\n` : '';
    write(`${peer.content}/${path}.md`, `---\n${front}\n---\n\n${heading}${description}\n\n${text}\n`);
  }
}

/** What to start for a command of a peer. */
export function commandOf({ command: [program, ...args] }: Peer): string[] {
  return program.includes('/') ? [process.execPath, join(bench, 'node_modules', program), ...args] : [program, ...args];
}
