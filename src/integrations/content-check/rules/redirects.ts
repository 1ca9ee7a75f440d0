import { siteAddresses } from '../addresses.ts';
import type { Library } from '../library.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/** A redirect leads from an address without a page to a page. */
export function checkRedirects(library: Library): Problem[] {
  const addresses = siteAddresses(library);
  return library.facts
    .filter(({ collection }) => collection === 'redirects')
    .flatMap(({ file, id, data, lineOf }) => {
      const problems: Problem[] = [];
      if (addresses.has(id)) {
        const reason = 'there is a page at this address, and nobody could reach it';
        problems.push({
          file,
          line: lineOf(['id']),
          field: `${id}.id`,
          reason,
          mending: 'remove the redirect or the page',
        });
      }
      const { to } = data;
      if (typeof to === 'string' && !addresses.has(to)) {
        const near = nearest(to, addresses);
        const mending = near ? `did you mean ${near}?` : 'give the address of an existing page';
        problems.push({ file, line: lineOf(['to']), field: `${id}.to`, reason: `there is no page at ${to}`, mending });
      }
      return problems;
    });
}
