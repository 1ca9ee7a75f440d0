import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 100;
/** Of Linux: clock ticks a second, and bytes of a page. */
const TICKS = 100;
const PAGE_BYTES = 4096;

export interface BuildFigures {
  readonly seconds: number;
  /** Of the processor, all processes together: a busy machine disturbs it less than the clock. NaN where nothing tells it. */
  readonly processorSeconds: number;
  /** Megabytes of all processes together, at their most. NaN where nothing tells it. */
  readonly megabytes: number;
}

/** Runs a build, and measures its time and memory. Memory and processor are read from /proc, so on Linux only. */
export async function measureBuild([program = '', ...args]: readonly string[], folder: string): Promise<BuildFigures> {
  const { PATH, HOME, TMPDIR } = process.env;
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: folder,
    env: { PATH, HOME, TMPDIR, ASTRO_TELEMETRY_DISABLED: '1', CI: '1' } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += String(text)));
  const ticks = new Map<number, number>();
  let bytes = 0;
  const look = (): void => {
    const processes = familyOf(child.pid ?? 0);
    for (const one of processes) ticks.set(one.id, one.ticks);
    bytes = Math.max(
      bytes,
      processes.reduce((sum, one) => sum + one.bytes, 0),
    );
  };
  const timer = setInterval(look, EVERY_MS);
  const code = await new Promise<number | null>((done, fail) => child.on('close', done).on('error', fail));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed in ${folder}:\n${said.slice(-3000)}`);
  const used = [...ticks.values()].reduce((sum, one) => sum + one, 0);
  return {
    seconds: (performance.now() - start) / 1000,
    processorSeconds: used === 0 ? Number.NaN : used / TICKS,
    megabytes: bytes === 0 ? Number.NaN : bytes / 1e6,
  };
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly ticks: number;
  readonly bytes: number;
}

/** A process and all that it has started, as proc(5) describes them. */
function familyOf(id: number): Process[] {
  const all = listProcesses();
  const family = all.filter((one) => one.id === id);
  for (const { id: parent } of family) family.push(...all.filter((one) => one.parent === parent));
  return family;
}

function listProcesses(): Process[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(readProcess);
  } catch {
    return [];
  }
}

function readProcess(id: string): Process[] {
  try {
    // The name stands in brackets and may hold anything; the fields are counted after it.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    return [
      { id: Number(id), parent, ticks: (fields[11] ?? 0) + (fields[12] ?? 0), bytes: (fields[21] ?? 0) * PAGE_BYTES },
    ];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
