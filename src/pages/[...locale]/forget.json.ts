import type { APIRoute } from 'astro';
import type { ForgetWords } from '../../components/site/forget-more.ts';
import { pagePaths } from '../../queries.ts';

export const getStaticPaths = pagePaths;

/** The words for what a reader had the site forget: only who presses that button needs them. */
export const GET: APIRoute = ({ locals: { site } }) => {
  const { t } = site;
  const words: ForgetWords = {
    things: t.raw('forget.things') as string,
    region: t('forget.region'),
    theme: t('forget.theme'),
    ticks: t.raw('forget.ticks') as string,
    plan: t('forget.plan'),
    shortcut: t('forget.shortcut'),
    recent: t('forget.recent'),
    copy: t('forget.copy'),
    other: t('forget.other'),
  };
  return Response.json(words);
};
