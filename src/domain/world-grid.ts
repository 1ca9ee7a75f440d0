/** One mark on the map: a place on the grid and the region it stands for. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly region: string;
}

/** A country on the grid: the cells whose middle lies in it, and the cell nearest to its own middle. */
export interface CountryCells {
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  readonly cells: readonly (readonly [x: number, y: number])[];
  readonly middle: readonly [x: number, y: number];
}

/**
 * Gives each cell of land to a region. A region too small for the grid takes the nearest cell that another region can spare, so
 * that every region with a country is on the map.
 * @param regionOf region of a country code
 * @param small regions in the order in which they may take a cell; others only fill what is theirs
 */
export function placeMarks(
  countries: readonly CountryCells[],
  regionOf: (country: string) => string,
  small: readonly string[],
): Mark[] {
  const owners = new Map<string, string>();
  for (const { country, cells } of countries) for (const cell of cells) owners.set(cell.join(), regionOf(country));
  const count = (region: string): number => [...owners.values()].filter((owner) => owner === region).length;
  for (const region of small) {
    if (count(region) > 0) continue;
    const own = countries.find(({ country }) => regionOf(country) === region);
    if (own)
      owners.set(
        nearestCell(own.middle, (key) => canTake(owners.get(key), count)),
        region,
      );
  }
  return [...owners].map(([key, region]) => {
    const [x = 0, y = 0] = key.split(',').map(Number);
    return { x, y, region };
  });
}

function canTake(owner: string | undefined, count: (region: string) => number): boolean {
  return owner === undefined || count(owner) > 1;
}

/** The nearest cell a test accepts, looking in growing squares around a cell. */
function nearestCell([x, y]: CountryCells['middle'], accepts: (key: string) => boolean): string {
  for (let distance = 0; ; distance += 1) {
    for (let dy = -distance; dy <= distance; dy += 1) {
      for (let dx = -distance; dx <= distance; dx += 1) {
        const key = `${x + dx},${y + dy}`;
        if (Math.max(Math.abs(dx), Math.abs(dy)) === distance && accepts(key)) return key;
      }
    }
  }
}

/**
 * One SVG path with a short stroke over the middle of each mark. Line width and line ends make it a disc, a square, a dash or a dot.
 * https://www.w3.org/TR/SVG2/paths.html
 * @param length of each stroke in cells; 0 with round or square ends is a disc or a square
 */
export function marksPath(marks: readonly Mark[], length = 0): string {
  let from: readonly [number, number] = [0, 0];
  return marks
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .map(({ x, y }, index) => {
      const start = x - length / 2;
      const move = index === 0 ? `M${start} ${y}` : `m${start - from[0]} ${y - from[1]}`;
      from = [start + length, y];
      return `${move}h${length}`;
    })
    .join('');
}
