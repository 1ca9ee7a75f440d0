import { z } from 'astro/zod';

const path = z
  .string()
  .regex(/^\/(?:[a-z0-9-]+\/)*$/, 'write a path that starts and ends with a slash, for example /faqs/');

export const redirect = z.strictObject({
  id: path.describe('The old path'),
  to: path.describe('The new path'),
  reason: z.string().min(5).describe('Why the old one is gone'),
});
export type Redirect = z.infer<typeof redirect>;
