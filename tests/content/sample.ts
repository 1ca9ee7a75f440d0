/** A small, faultless content folder that the tests spoil in one place at a time. It does not change when the site's content does. */
export const SAMPLE: Readonly<Record<string, string>> = {
  'content/facts/sources.yaml': `- id: law-text
  title: The text of the law
  publisher: Parliament
  url: https://example.org/law
  kind: law
  read: full
  readOn: 2026-11-21
- id: news-report
  title: A report about it
  publisher: The Paper
  url: https://example.org/news?b=c#d
  kind: news
  read: excerpt
  readOn: 2026-11-21
`,
  'content/facts/forms.yaml': `- id: objection-form
  name: Object to your information being used
  url: https://example.org/form
  purpose: object-own-content
  service: instagram
  regions: [eu]
  login: needed
  asks: [email]
  firstSeen: 2025-04
  lastSeen: 2026-06-30
  confidence: primary
  sources: [law-text]
`,
  'content/facts/events.yaml': '[]\n',
  'content/facts/disputes.yaml': '[]\n',
  'content/facts/replies.yaml': '[]\n',
  'content/facts/settings.yaml': '[]\n',
  'content/facts/authorities.yaml': '[]\n',
  'content/facts/limits.yaml': '[]\n',
  'content/facts/updates.yaml': '[]\n',
  'content/facts/redirects.yaml': '[]\n',
  'content/facts/sayings.yaml': '[]\n',
  'content/facts/reply-sayings.yaml': '[]\n',
  'content/facts/links.yaml': '[]\n',
  'content/facts/policies.yaml': '[]\n',
  'content/facts/firms.yaml': `- id: the-firm
  name: The Firm Limited
  address: [1 Main Street, Dublin]
  confidence: primary
  sources: [law-text]
`,
  'content/facts/letters.yaml': `- id: eu
  firm: the-firm
  languages: [en]
  kinds:
    object-ai-training:
      weight: right
      law: { en: 'The Law, Article 21' }
      sources: [law-text]
  confidence: primary
- id: elsewhere
  firm: the-firm
  languages: [en]
  kinds:
    object-ai-training: { weight: wish }
  confidence: primary
`,
  'content/en/search.yaml': `aliases:
  - means: photos
    typed: [pics, selfies]
common: [the, how]
`,
  'content/en/guides/hide-posts.mdx': `---
title: Hide your posts
description: Two settings hide your posts from strangers.
kind: task
topic: show-less
platforms: [instagram]
regions: all
effect:
  futureTraining: partly
  trainedModels: 'no'
  aiChats: 'no'
  adsFromChats: 'no'
  othersPosts: 'no'
  visibleAi: 'no'
minutes: 2
needs: Your phone
audience: Everyone
order: 1
sources: [law-text, news-report]
reviewed: 2026-11-21
volatility: screens
confidence: corroborated
---

Open the settings.<Cite source="law-text" /> See [old posts](/faqs/old-posts/).

## Steps

<Steps>

<Step>

Tap **Hide**.

</Step>

</Steps>
`,
  'content/en/faqs/old-posts.mdx': `---
title: Are old posts used?
answer: Yes, old posts are used.
description: Yes, old posts that are public are used.
topic: what-it-does
regions: [eu]
order: 1
sources: [law-text, news-report]
reviewed: 2026-11-21
volatility: law
confidence: primary
---

It says so.<Cite source="law-text news-report" /> It is [a short list](/guides/hide-posts/). See [the EU](/regions/eu/) or [elsewhere](/regions/elsewhere/).
`,
  'content/en/regions/eu.mdx': `---
title: European Union
inWords: in the European Union
covers: All member states
description: Yes, you can object there on any day.
countries: [ES]
continent: europe
status: can-object
statusAsOf: 2026-08-22
laws: []
firstGuides: [hide-posts]
notCovered: [trained-models]
sources: [law-text]
reviewed: 2026-11-21
volatility: law
confidence: primary
---

You can object.<Cite source="law-text" />
`,
  'content/en/regions/elsewhere.mdx': `---
title: Somewhere else
inWords: where you live
covers: Every other place
description: No, there is no form in these places.
status: no-right
statusAsOf: 2026-08-22
laws: []
firstGuides: [hide-posts]
notCovered: [trained-models]
sources: [law-text]
reviewed: 2026-11-21
volatility: law
confidence: primary
---

You can hide your posts.<Cite source="law-text" />
`,
};
