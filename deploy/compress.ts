import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** One way of packing a file: the end of the name and the bytes. */
export interface Packed {
  readonly end: '.br' | '.gz';
  readonly bytes: Buffer;
}

/**
 * Packs a file in both ways that browsers read, at their best: this is done once, and read a million times.
 * @returns only what is smaller than the file itself
 */
export async function compress(content: Buffer): Promise<Packed[]> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  const both: Packed[] = [
    { end: '.br', bytes: brotli },
    { end: '.gz', bytes: zipped },
  ];
  return both.filter(({ bytes }) => bytes.length < content.length);
}
