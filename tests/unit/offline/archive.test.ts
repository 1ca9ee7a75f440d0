import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packArchive, unpackArchive, type KeptFile } from '../../../src/domain/offline/archive.ts';

const page = (main: string): string =>
  `<html><head><title>${main}</title></head><style>a{}</style><header>top</header><main id="main">${main}</main><footer>end</footer></html>`;
const html = (path: string, text: string): KeptFile => ({ path, type: 'text/html', text });

describe('an archive of the site', () => {
  test('gives back what was packed, whatever stands in it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<main>', '</main>', '<style>', '</style>', '<footer>', '</head>', '<script', '</script>'),
    );
    const file = fc.record({ path: fc.string(), type: fc.string(), text: fc.array(piece).map((all) => all.join('')) });
    fc.assert(
      fc.property(fc.array(file, { minLength: 1 }), (files) => {
        expect(unpackArchive(JSON.parse(JSON.stringify(packArchive(files))))).toEqual(files);
      }),
    );
  });

  test('holds what pages share once', () => {
    const { pieces } = packArchive([html('/a/', page('one')), html('/b/', page('two'))]);
    expect(pieces.filter((piece) => piece.includes('top'))).toHaveLength(1);
    expect(pieces.filter((piece) => piece.includes('end'))).toHaveLength(1);
  });

  test('that is none is refused, in the words of a page of another network too', () => {
    const { pieces, files } = packArchive([html('/a/', page('one'))]);
    for (const wrong of [null, 'Log in', [], {}, { pieces }, { pieces, files: [] }, { pieces: [1], files }])
      expect(() => unpackArchive(wrong), JSON.stringify(wrong)).toThrow(TypeError);
    expect(() => unpackArchive({ pieces: pieces.slice(1), files })).toThrow('missing');
  });
});
