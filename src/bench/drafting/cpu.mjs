/// What processes have used of a processor so far, from /proc.

import { readdirSync, readFileSync } from 'node:fs';

const MILLIS = 10; // a tick of the kernel's accounting is a hundredth of a second

/// Fields of /proc/PID/stat from the third on: the second may hold spaces.
function stat(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null; // it has ended
  }
}

/// Milliseconds of one process, or of a process with its children, those that have ended included.
export function cpuOf({ pid, family }) {
  const one = stat(pid);
  if (!one) throw new Error(`process ${pid} has ended`);
  let ticks = Number(one[11]) + Number(one[12]);
  if (family) {
    ticks += Number(one[13]) + Number(one[14]);
    for (const name of readdirSync('/proc')) {
      const child = /^\d+$/.test(name) ? stat(name) : null;
      if (child && Number(child[1]) === pid) ticks += Number(child[11]) + Number(child[12]);
    }
  }
  return ticks * MILLIS;
}
