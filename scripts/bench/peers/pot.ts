import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { missing, type Peer, peerOf, works } from './peers.js';

const VENV = 'node_modules/.cache/intertwine-bench-pot';
const POT = ['numpy==2.4.6', 'POT==0.9.7.post1'];

/** POT in a virtual environment of its own, made at the first call, or null, said loudly. */
export function pot(): Peer | null {
  const python = join(VENV, 'bin', 'python');
  if (!existsSync(python) || !works(python, ['-c', 'import ot'])) {
    console.log(`installs ${POT.join(', ')} into ${VENV}`);
    const base = ['python3', '/usr/bin/python3'].find(candidate => works(candidate, ['-m', 'venv', VENV]));
    if (base === undefined || !works(python, ['-m', 'pip', 'install', '--quiet', ...POT]))
      return missing('POT', `python3 -m venv ${VENV} && ${python} -m pip install ${POT.join(' ')}`);
  }
  return peerOf(python);
}
