import { FOLDERS, siteAddresses } from '../addresses.ts';
import { checkId } from '../ids.ts';
import type { Library } from '../library.ts';
import { textOf, visitNodes } from '../mdx.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

type Where = Pick<Problem, 'file' | 'line' | 'field'>;

const WAYS = 'write /guides/name/ for a page of this site, #name for a heading, or a full address with https://';

/** Links lead to a page of this site that exists, to a heading, or to another site over https; pictures are files of this site. */
export function checkLinks(library: Library): Problem[] {
  const addresses = siteAddresses(library);
  return library.pages.flatMap(({ file, body }) => {
    const problems: Problem[] = [];
    visitNodes(body, (node) => {
      const line = node.position?.start.line;
      // "[text][name]" takes its address from a definition, "[name]: address".
      if (node.type === 'link' || node.type === 'definition') {
        // An official's mail address, written out, becomes a link by itself; nothing hides behind it.
        if (node.type === 'link' && node.url === `mailto:${textOf(node)}`) return;
        const field = `link to ${node.url || `"${textOf(node)}"`}`;
        problems.push(...checkAddress(node.url, { file, line, field }, addresses, library));
      } else if (node.type === 'image') {
        problems.push(...checkPicture(node.url, { file, line, field: `picture ${node.url}` }));
      }
    });
    return problems;
  });
}

function checkAddress(url: string, where: Where, addresses: ReadonlySet<string>, library: Library): Problem[] {
  if (/^\/(?!\/)/.test(url)) return checkPath(url, where, addresses, library);
  if (/^#[^\s#]+$/.test(url)) return [];
  if (/^https:\/\//.test(url) && URL.canParse(url)) return [];
  return [{ ...where, ...refuse(url) }];
}

/** Why an address is none of the kinds there are, and what to write. */
function refuse(url: string): Pick<Problem, 'reason' | 'mending'> {
  if (url === '') return { reason: 'it has no address', mending: WAYS };
  if (url.startsWith('http://'))
    return { reason: 'the address is not safe on its way', mending: `write ${url.replace('http', 'https')}` };
  if (url.startsWith('//'))
    return { reason: 'the address does not say how to get there', mending: `write https:${url}` };
  if (url.startsWith('#')) return { reason: 'the name of the heading is missing', mending: WAYS };
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0];
  if (scheme === 'https:') return { reason: 'the address is not complete', mending: 'copy the whole address' };
  if (scheme === 'mailto:')
    return {
      reason: 'addresses that begin with mailto: are not allowed',
      mending: 'write the mail address itself into the text',
    };
  if (scheme) return { reason: `addresses that begin with ${scheme} are not allowed`, mending: WAYS };
  return { reason: 'the address does not begin at the top of the site', mending: WAYS };
}

function checkPath(url: string, where: Where, addresses: ReadonlySet<string>, library: Library): Problem[] {
  const [path = ''] = url.split(/[?#]/);
  const [, folder = '', id = '', ...deeper] = path.split('/');
  if (!path.endsWith('/'))
    return [{ ...where, reason: 'addresses of this site end with a slash', mending: `write ${path}/` }];
  if (url.includes('?'))
    return [{ ...where, reason: 'a link has no question mark and what follows it', mending: `write ${path}` }];
  if (addresses.has(path)) return [];
  const moved = library.facts.find((fact) => fact.collection === 'redirects' && fact.id === path)?.data['to'];
  if (typeof moved === 'string')
    return [{ ...where, reason: 'this page was retired', mending: `link to ${moved}, or leave the link out` }];
  const target = FOLDERS.get(folder);
  if (target && id !== '' && deeper.length === 1) {
    const problems = checkId(id, target, where, library);
    if (problems.length > 0) return problems;
  }
  const near = nearest(path, addresses);
  const mending = near ? `did you mean ${near}?` : 'use the address of an existing page';
  return [{ ...where, reason: 'there is no such page', mending }];
}

/** Nothing is loaded from other sites, so a picture is a file in `public/`. */
function checkPicture(url: string, where: Where): Problem[] {
  if (/^\/(?!\/)[^?#]*[^?#/]$/.test(url)) return [];
  const reason = 'it is not a file of this site';
  return [{ ...where, reason, mending: 'put the file into public/ and write its address, for example /menu.png' }];
}
