/** Region ids by status, each list joined by spaces: the shortest form in which a page can carry all of them. */
export function groupRegions(
  regions: readonly { readonly id: string; readonly status: string }[],
): Record<string, string> {
  const groups: Record<string, string> = {};
  for (const { id, status } of regions) groups[status] = groups[status] === undefined ? id : `${groups[status]} ${id}`;
  return groups;
}
