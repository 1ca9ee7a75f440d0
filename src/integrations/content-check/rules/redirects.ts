import { siteAddresses } from '../addresses.ts';
import type { FactEntry, Library } from '../library.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/** A redirect leads from an address without a page to a page, and what is told of a change leads to a page, too. */
export function checkRedirects(library: Library): Problem[] {
  const addresses = siteAddresses(library);
  return library.facts.flatMap((fact) => {
    if (fact.collection === 'updates') return leadsNowhere(fact, 'page', addresses);
    if (fact.collection !== 'redirects') return [];
    return [...hidesPage(fact, addresses), ...leadsNowhere(fact, 'to', addresses)];
  });
}

function hidesPage({ file, id, lineOf }: FactEntry, addresses: ReadonlySet<string>): Problem[] {
  if (!addresses.has(id)) return [];
  const reason = 'there is a page at this address, and nobody could reach it';
  return [{ file, line: lineOf(['id']), field: `${id}.id`, reason, mending: 'remove the redirect or the page' }];
}

function leadsNowhere({ file, id, data, lineOf }: FactEntry, field: string, addresses: ReadonlySet<string>): Problem[] {
  const path = data[field];
  if (typeof path !== 'string' || addresses.has(path)) return [];
  const near = nearest(path, addresses);
  const mending = near ? `did you mean ${near}?` : 'give the address of an existing page';
  return [{ file, line: lineOf([field]), field: `${id}.${field}`, reason: `there is no page at ${path}`, mending }];
}
