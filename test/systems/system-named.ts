import type { System } from '../../src/systems/system.js';
import { systems } from '../../src/systems/systems.js';

export function systemNamed(name: string): System {
  const system = systems.find(other => other.name === name);
  if (!system) throw new Error(`expected a system, got ${name}`);
  return system;
}
