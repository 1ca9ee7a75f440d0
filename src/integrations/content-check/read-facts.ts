import { isMap, isSeq } from 'yaml';
import type { FactCollection } from '../../schemas/index.ts';
import type { FactEntry } from './library.ts';
import type { Problem } from './problem.ts';
import { asRecord, readYaml } from './read-yaml.ts';

/** Reads a fact file: a list of entries, each with an id. */
export function readFacts(text: string, file: string, collection: FactCollection, problems: Problem[]): FactEntry[] {
  const parsed = readYaml(text, file, 0, problems);
  if (!parsed) return [];
  const { contents } = parsed.document;
  if (!isSeq(contents)) {
    const mending = 'start each entry with "- id: ..."; an empty list is "[]"';
    problems.push({ file, line: 1, field: 'file', reason: 'it is not a list', mending });
    return [];
  }
  return contents.items.flatMap((item, index) => {
    const data = isMap(item) ? asRecord(item.toJS(parsed.document)) : {};
    const lineOf: FactEntry['lineOf'] = (path) => parsed.lineOf([index, ...path]) ?? parsed.lineOf([index]);
    const id = data['id'];
    if (typeof id === 'string') return [{ file, collection, id, data, lineOf }];
    problems.push({
      file,
      line: lineOf([]),
      field: 'id',
      reason: 'the entry has no id',
      mending: 'give it a short id of its own as its first line: "- id: my-entry"',
    });
    return [];
  });
}
