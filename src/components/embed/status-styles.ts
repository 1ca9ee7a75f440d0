/** Written in by the build (integrations/embed.ts): the site's colours by day and by night, as CSS writes them. */
declare const COLORS: Readonly<Record<'sheet' | 'ink' | 'line' | 'act', string>>;

/** Once: the bundler writes what is declared in every place it stands. */
const colors = COLORS;

/**
 * What the embed looks like unless the page says otherwise, by `--meta-ai-status-…` or `::part(…)`. `light-dark()` follows the
 * `color-scheme` of the page, so that a page that is always light does not get a dark box from a dark system.
 */
export const STYLES = `
:host{display:block;max-inline-size:28rem}
:host([hidden]){display:none}
[part=box]{padding:var(--meta-ai-status-space,1rem);border:2px solid var(--meta-ai-status-line,${colors.line});border-radius:var(--meta-ai-status-radius,0);background:var(--meta-ai-status-paper,${colors.sheet});color:var(--meta-ai-status-ink,${colors.ink});font:1rem/1.5 var(--meta-ai-status-font,system-ui,sans-serif);text-align:start;overflow-wrap:anywhere}
p{margin:0}
[part=status]{font-size:1.375em;font-weight:700}
[part=checked]{margin-block-start:.5em;font-size:.9375em}
a{display:inline-flex;align-items:center;min-block-size:44px;color:var(--meta-ai-status-link,${colors.act});font-weight:700}
a:focus-visible{outline:3px solid;outline-offset:2px}
`;
