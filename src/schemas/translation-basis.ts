import { z } from 'astro/zod';

/**
 * Which English text each file of a translation stands for, `content/<locale>/basis.yaml`: by file and block, a short hash of the
 * English words. `npm run translations -- --done <file>` writes it; nobody needs to edit it.
 */
export const translationBasis = z.record(
  z
    .string()
    .regex(/^(?:[a-z]+\/[a-z0-9-]+\.mdx|ui\.yaml|facts\.yaml)$/, 'name a file, such as guides/object-on-instagram.mdx'),
  z.record(
    z.string(),
    z.string().regex(/^[0-9a-f]{10}$/, 'a hash has ten digits: let "npm run translations" write it'),
  ),
);
