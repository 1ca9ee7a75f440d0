import { z } from 'astro/zod';
import { entryId, isoDate } from './common.ts';

/** A text of Meta that an archive keeps every version of, and the version we read. `npm run watch:policies` compares it with the newest. */
export const policy = z
  .strictObject({
    id: entryId,
    name: z.string().min(5).max(110).describe('Whose text it is and for whom: "Facebook privacy policy, Europe"'),
    repository: z
      .string()
      .regex(/^[\w.-]+\/[\w.-]+$/, 'write owner and name as GitHub does, for example OpenTermsArchive/pga-versions')
      .describe('Where its versions are kept'),
    file: z
      .string()
      .regex(/^[^/].*\.md$/, 'write the path inside the repository, for example Facebook/Privacy Policy.md')
      .describe('The text in that repository'),
    reviewed: z
      .strictObject({
        commit: z
          .string()
          .regex(/^[0-9a-f]{40}$/, 'give all 40 digits: git rev-parse <commit>')
          .optional()
          .describe('The version we read'),
        date: isoDate.optional().describe('Day we read it, where the version is not known'),
      })
      .refine(({ commit, date }) => (commit === undefined) !== (date === undefined), {
        error: 'give either "commit" or "date"',
      }),
    sources: z.array(entryId).min(1).describe('Our sources that say what it said then'),
  })
  .describe('A text of Meta that an archive watches');
export type Policy = z.infer<typeof policy>;
