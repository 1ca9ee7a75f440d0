import { buildPlanData } from '../../src/domain/plan/data.ts';
import { form as formSchema, type Form } from '../../src/schemas/form.ts';
import { guide as guideSchema, guideTopic, type Guide } from '../../src/schemas/guide.ts';
import { limit as limitSchema, type Limit } from '../../src/schemas/limit.ts';
import { region as regionSchema, type Region } from '../../src/schemas/region.ts';
import { platform } from '../../src/schemas/common.ts';
import { readWritten, readWrittenFacts } from '../written.ts';

const byList = (a: Guide, b: Guide): number =>
  guideTopic.options.indexOf(a.topic) - guideTopic.options.indexOf(b.topic) || a.order - b.order;

/** The content that plans are made from, as the writers left it. */
export const guides: readonly (Guide & { id: string })[] = readWritten('guides')
  .map(({ id, data }) => ({ ...guideSchema.parse(data), id }))
  .sort(byList);
export const regions: readonly (Region & { id: string })[] = readWritten('regions').map(({ id, data }) => ({
  ...regionSchema.parse(data),
  id,
}));
export const forms: readonly Form[] = readWrittenFacts('forms').map((data) => formSchema.parse(data));
export const limits: readonly Limit[] = readWrittenFacts('limits').map((data) => limitSchema.parse(data));
export const platforms: readonly string[] = platform.options;
export const situations: readonly string[] = guides.filter(({ situation }) => situation).map(({ id }) => id);
export const planData = buildPlanData({ guides, limits, forms, regions });
