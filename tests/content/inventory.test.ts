import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/integrations/content-check/library.ts';

/** What the site promised to contain. Ids are addresses that others link to: an entry leaves this list only with a redirect. */
const PROMISED = {
  task: [
    'object-on-instagram',
    'object-on-facebook',
    'object-on-threads',
    'object-without-an-account',
    'object-to-ai-chats',
    'check-your-objection',
    'if-meta-refuses-or-ignores-you',
    'complain-to-a-regulator',
    'make-instagram-private',
    'limit-facebook-audience',
    'make-threads-private',
    'remove-old-posts',
    'control-tags-and-mentions',
    'stop-reuse-of-your-posts',
    'hide-from-search-engines',
    'review-connected-apps',
    'limit-activity-from-other-businesses',
    'turn-on-two-factor',
    'delete-ai-chats',
    'mute-or-hide-meta-ai',
    'meta-ai-in-whatsapp',
    'whatsapp-advanced-chat-privacy',
    'whatsapp-incognito-chat',
    'keep-meta-ai-app-private',
    'turn-off-camera-roll-suggestions',
    'delete-imagine-me-photos',
    'limit-ai-glasses',
    'limit-ads-from-ai-chats',
    'download-your-information',
    'delete-or-deactivate-your-account',
  ],
  situation: [
    'parents-and-teens',
    'artists-and-photographers',
    'businesses-pages-and-clubs',
    'photos-others-post-of-you',
    'someone-who-has-died',
    'after-you-left-meta',
    'helping-someone-else',
    'journalists-and-people-at-risk',
  ],
  explainer: [
    'what-meta-collects',
    'how-meta-uses-your-data-for-ai',
    'what-an-objection-does',
    'what-you-cannot-do',
    'does-objecting-cost-you-features',
    'consent-and-legitimate-interest',
    'what-meta-must-tell-you',
    'what-opt-outs-do-to-ai',
    'habits-that-last',
    'what-may-change-next',
    'how-sure-are-we',
  ],
  regions: [
    'eu',
    'uk',
    'ch',
    'tr',
    'us',
    'us-ca',
    'us-ct',
    'us-il',
    'ca',
    'ca-qc',
    'br',
    'mx',
    'ar',
    'cl',
    'co',
    'pe',
    'uy',
    'au',
    'nz',
    'in',
    'jp',
    'kr',
    'sg',
    'ph',
    'id',
    'th',
    'vn',
    'tw',
    'hk',
    'my',
    'pk',
    'bd',
    'ng',
    'za',
    'ke',
    'gh',
    'eg',
    'il',
    'ae',
    'sa',
    'elsewhere',
  ],
  hoaxes: [
    'goodbye-meta-ai',
    'facebook-privacy-notice',
    'new-facebook-rule-tomorrow',
    'meta-ai-reads-whatsapp-groups',
    'meta-reads-your-dms-from-16-december',
    'too-late-after-27-may-2025',
    'private-account-stops-ai',
    'objecting-deletes-you-from-ai',
    'blocking-the-meta-ai-account',
    'remove-meta-ai-from-whatsapp',
    'menus-that-do-not-exist',
    'eu-form-with-a-vpn',
    'watermarks-and-captions-stop-ai',
    'a-court-or-regulator-approved-it',
    'objecting-loses-features',
  ],
};

const { pages } = readLibrary(resolve(import.meta.dirname, '../..'));
const idsOf = (collection: string, kind?: string): string[] =>
  pages
    .filter((page) => page.collection === collection && (kind === undefined || page.data['kind'] === kind))
    .map(({ id }) => id);

describe('everything the site promised is there:', () => {
  test.each(['task', 'situation', 'explainer'] as const)('guides of kind %s', (kind) => {
    expect(PROMISED[kind].filter((id) => !idsOf('guides', kind).includes(id))).toEqual([]);
  });
  test.each(['regions', 'hoaxes'] as const)('%s', (collection) => {
    expect(PROMISED[collection].filter((id) => !idsOf(collection).includes(id))).toEqual([]);
  });
  test('at least 60 questions', () => {
    expect(idsOf('faqs').length).toBeGreaterThanOrEqual(60);
  });
});
