import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../browser/find-browser.ts';
import type { Engine, Tab } from './engines/engine.ts';
import { serveSite, type LocalServer } from './engines/local-server.ts';
import { findFirefox, startWithPuppeteer } from './engines/puppeteer-engine.ts';
import { Visitor } from './engines/visitor.ts';
import { startWebKit } from './engines/webkit-engine.ts';
import { JOURNEYS, offlineJourney } from './journeys.ts';

const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  Chromium: () => startWithPuppeteer('chrome', findBrowser()),
  Firefox: () => startWithPuppeteer('firefox', findFirefox()),
  WebKit: startWebKit,
};

describe.each(Object.entries(ENGINES))('in %s', (name, start) => {
  let engine: Engine;
  let server: LocalServer;
  let tab: Tab;
  let visitor: Visitor;

  beforeAll(async () => {
    [engine, server] = await Promise.all([start(), serveSite()]);
    console.log(`Journeys in ${name}: ${engine.version}`);
    return () => Promise.all([engine.close(), server.stop()]);
  });
  beforeEach(async () => {
    tab = await engine.newTab();
    visitor = new Visitor(tab, server.address, engine.saved);
  });
  afterEach(async () => {
    const troubles = [...tab.troubles()];
    await tab.close();
    expect(troubles, 'the page threw or logged nothing').toEqual([]);
  });

  test.each(Object.entries(JOURNEYS))('%s', async (_, journey) => {
    await journey(visitor);
  });

  test('kept on the device, the guide works when nothing answers any more', async () => {
    const own = await serveSite();
    try {
      await offlineJourney(new Visitor(tab, own.address, engine.saved), () => own.stop());
    } finally {
      await own.stop();
    }
  });
});
