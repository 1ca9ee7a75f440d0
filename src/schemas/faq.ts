import { z } from 'astro/zod';
import { entryFields, inTranslation, platform, regionScope, words } from './common.ts';

export const faqTopic = z.enum(['doing-it', 'what-it-does', 'where', 'rights', 'account', 'ai-features', 'rumours']);
export type FaqTopic = z.infer<typeof faqTopic>;

const faqWords = {
  ...words,
  title: words.title.regex(/\?$/, 'a question ends with a question mark'),
  answer: z.string().min(20).max(320).describe('One or two plain sentences that answer the question on their own'),
};

export const faq = z.strictObject({
  ...entryFields,
  ...faqWords,
  topic: faqTopic.describe('Group in the list of questions'),
  platforms: z.array(platform).default([]).describe('Products of Meta it is about; none where it is about all'),
  regions: regionScope,
  order: z.int().min(1).describe('Place within its topic'),
});
export type Faq = z.infer<typeof faq>;

export const faqTranslation = inTranslation(faqWords);
