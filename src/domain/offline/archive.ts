/** One file of the site, as it is served. */
export interface KeptFile {
  /** Its address on the host, such as "/guides/". */
  readonly path: string;
  /** Its media type, such as "text/html; charset=utf-8". */
  readonly type: string;
  readonly text: string;
}

/**
 * Files of the site in one: pages share most of their text (styles, header, footer), so each piece stands here once. All pages
 * together are then smaller than a fifth of what they are apart, on any host.
 */
export interface Archive {
  readonly pieces: readonly string[];
  /** Path, media type, and the pieces that make the text, by their place in `pieces`. */
  readonly files: readonly (readonly [path: string, type: string, pieces: readonly number[]])[];
}

/** Where pages stop being alike: before and after the frame, the styles and the scripts. */
const SEAM = /(?<=<\/(?:style|script|head|header|main)>)|(?=<(?:style|script|header|main|footer)[\s>])/;

/** Packs files into one. `unpackArchive` gives them back as they were. */
export function packArchive(files: readonly KeptFile[]): Archive {
  const places = new Map<string, number>();
  const placeOf = (piece: string): number => {
    const known = places.get(piece) ?? places.size;
    places.set(piece, known);
    return known;
  };
  const packed = files.map(({ path, type, text }) => [path, type, text.split(SEAM).map(placeOf)] as const);
  return { pieces: [...places.keys()], files: packed };
}

/**
 * The files of an archive as it came over the network.
 * @param archive anything that JSON can hold
 * @throws TypeError where it is no archive: a page of a network that asks for a login, or half a file
 */
export function unpackArchive(archive: unknown): KeptFile[] {
  if (!isArchive(archive)) throw new TypeError('This is no archive of the site');
  const { pieces } = archive;
  return archive.files.map(([path, type, places]) => ({
    path,
    type,
    text: places
      .map((place) => {
        const piece = pieces[place];
        if (piece === undefined) throw new TypeError(`A piece of ${path} is missing`);
        return piece;
      })
      .join(''),
  }));
}

function isArchive(value: unknown): value is Archive {
  const { pieces, files } = (value ?? {}) as Partial<Archive>;
  return (
    Array.isArray(pieces) &&
    pieces.every((piece) => typeof piece === 'string') &&
    Array.isArray(files) &&
    files.length > 0 &&
    files.every(
      (file: unknown) =>
        Array.isArray(file) && typeof file[0] === 'string' && typeof file[1] === 'string' && Array.isArray(file[2]),
    )
  );
}
