import type { Library } from './library.ts';
import type { Problem } from './problem.ts';
import { checkCitations } from './rules/citations.ts';
import { checkCode } from './rules/code.ts';
import { checkComponents } from './rules/components.ts';
import { checkDates } from './rules/dates.ts';
import { checkDeadlines } from './rules/deadlines.ts';
import { checkDrafts } from './rules/drafts.ts';
import { checkEvidence } from './rules/evidence.ts';
import { checkExternal } from './rules/external.ts';
import { checkFiles } from './rules/files.ts';
import { checkFirstAnswer } from './rules/first-answer.ts';
import { checkIdentity } from './rules/identity.ts';
import { checkLetters } from './rules/letters.ts';
import { checkLinks } from './rules/links.ts';
import { checkPlacement } from './rules/placement.ts';
import { checkPlans } from './rules/plans.ts';
import { checkProse } from './rules/prose.ts';
import { checkReading } from './rules/reading.ts';
import { checkRedirects } from './rules/redirects.ts';
import { checkReferences } from './rules/references.ts';
import { checkRegionBlocks } from './rules/region-blocks.ts';
import { checkRegions } from './rules/regions.ts';
import { checkRumours } from './rules/rumours.ts';
import { checkSearchWords } from './rules/search-words.ts';
import { checkSentences } from './rules/sentences.ts';
import { checkShape } from './rules/shape.ts';
import { checkTranslations } from './rules/translations.ts';
import { checkUiTexts } from './rules/ui-texts.ts';
import { checkWording } from './rules/wording.ts';

/**
 * Judges all content. The build stops on any problem, and the content tests assert that there is none.
 * @param today year-month-day the review clock is read at; without it no page is late
 */
export function checkContent(library: Library, today?: string): Problem[] {
  return [
    ...library.problems,
    ...checkFiles(library),
    ...checkShape(library),
    ...checkIdentity(library),
    ...checkReferences(library),
    ...checkDrafts(library),
    ...checkRedirects(library),
    ...checkCitations(library),
    ...checkLinks(library),
    ...checkCode(library),
    ...checkComponents(library),
    ...checkPlacement(library),
    ...checkRegionBlocks(library),
    ...checkFirstAnswer(library),
    ...checkRegions(library),
    ...checkPlans(library),
    ...checkTranslations(library),
    ...checkUiTexts(library),
    ...checkRumours(library),
    ...checkLetters(library),
    ...checkDeadlines(library),
    ...checkSearchWords(library),
    ...checkDates(library, today),
    ...checkProse(library),
    ...checkSentences(library),
    ...checkReading(library),
    ...checkEvidence(library),
    ...checkExternal(library),
    ...checkWording(library),
  ];
}
