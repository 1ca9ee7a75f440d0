import ByDate from './ByDate.astro';
import Callout from './Callout.astro';
import Cite from './Cite.astro';
import Deadline from './Deadline.astro';
import FormLink from './FormLink.astro';
import Heading from './Heading.astro';
import LetterWords from './LetterWords.astro';
import Link from './Link.astro';
import MenuPath from './MenuPath.astro';
import NotCovered from './NotCovered.astro';
import OnlyIn from './OnlyIn.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Subheading from './Subheading.astro';
import YourCopy from './YourCopy.astro';
import StoredChoices from '../stored/StoredChoices.astro';
import type { MdxComponent } from '../../schemas/mdx.ts';

/** What a writer may use in a page without importing it. */
export const mdxComponents = {
  ByDate,
  Callout,
  Cite,
  Deadline,
  FormLink,
  LetterWords,
  MenuPath,
  NotCovered,
  OnlyIn,
  Step,
  Steps,
  StoredChoices,
  YourCopy,
  a: Link,
  h2: Heading,
  h3: Subheading,
} satisfies Record<MdxComponent | 'a' | 'h2' | 'h3', unknown>;
