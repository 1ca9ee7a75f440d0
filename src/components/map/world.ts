import { geoBounds, geoCentroid, geoContains, geoNaturalEarth1, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from 'geojson';
import { iso31661NumericToAlpha2 } from 'iso-3166';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-50m.json' with { type: 'json' };
import type { CountryCells } from '../../domain/world-grid.ts';

/** Cells across and down. */
const COLUMNS = 62;
const ROWS = 27;

/** Nobody lives there long enough to have rights against Meta, and it would take a fifth of the picture. */
const ANTARCTICA = '010';

let drawn: readonly CountryCells[] | undefined;

/** Every country on the grid, from Natural Earth (public domain) in its own projection. Worked out once for each build. */
export function countriesOnGrid(): readonly CountryCells[] {
  drawn ??= drawCountries();
  return drawn;
}

function drawCountries(): CountryCells[] {
  const { features } = feature(
    atlas as unknown as Topology,
    atlas.objects.countries as GeometryCollection,
  ) as FeatureCollection<Geometry>;
  const shown = features.filter(({ id }) => id !== undefined && id !== ANTARCTICA);
  // Turned a little, so that the edge of the map runs through the Bering Strait and cuts no country.
  const projection = geoNaturalEarth1()
    .rotate([-11, 0])
    .fitWidth(COLUMNS, { type: 'FeatureCollection', features: shown });
  const points = gridPoints(projection);
  return shown.flatMap((shape) => {
    const country = iso31661NumericToAlpha2[String(shape.id)];
    const middle = projection(geoCentroid(shape));
    if (country === undefined || middle === null) return [];
    const isInside = insideOf(shape);
    const cells = points.filter(({ place }) => isInside(place)).map(({ x, y }) => [x, y] as const);
    return [{ country, cells, middle: [Math.floor(middle[0]), Math.floor(middle[1])] as const }];
  });
}

interface GridPoint {
  readonly x: number;
  readonly y: number;
  /** Longitude and latitude of the cell's middle. */
  readonly place: readonly [number, number];
}

function gridPoints(projection: GeoProjection): GridPoint[] {
  return Array.from({ length: COLUMNS * ROWS }, (_, index) => [index % COLUMNS, Math.floor(index / COLUMNS)]).flatMap(
    ([x = 0, y = 0]) => {
      const place = projection.invert?.([x + 0.5, y + 0.5]);
      // Beside the globe there are points too, but they lead back to another place.
      const back = place && projection(place);
      return back && Math.abs(back[0] - x - 0.5) < 0.01 ? [{ x, y, place }] : [];
    },
  );
}

/** Whether a place lies in a shape. Its bounding box is asked first: the exact answer takes far longer. */
function insideOf(shape: Feature<Geometry, GeoJsonProperties>): (place: readonly [number, number]) => boolean {
  const [[west, south], [east, north]] = geoBounds(shape);
  return ([longitude, latitude]) => {
    if (latitude < south || latitude > north) return false;
    // West of the date line a box may end east of it.
    const isBetween = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
    return isBetween && geoContains(shape, [longitude, latitude]);
  };
}
