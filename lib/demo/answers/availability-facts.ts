import { answeringServer, type SimulatedAvailability } from '../simulation/availability';
import { guidOf } from '../simulation/seeded-random';
import type { World } from '../simulation/world';
import type { Question } from './answer';

type Vantage = {
  availability: SimulatedAvailability;
  /** Index of the server that answers. */
  server: number;
  /** It is primary of nothing, and knows itself only. */
  isSecondary: boolean;
};

/** From where one looks; null where the feature is off. */
export function vantageOf({ world, faults }: Question): Vantage | null {
  const { availability } = world;
  if (!availability) return null;
  const isSecondary = faults.has('read-only-replica');
  const primary = answeringServer(availability);
  return {
    availability,
    server: isSecondary ? (primary + 1) % availability.servers.length : primary,
    isSecondary,
  };
}

/** Name of the instance that answers. */
export function serverNameOf(question: Question): string {
  const vantage = vantageOf(question);
  const name = vantage?.availability.servers[vantage.server];
  return name ?? question.world.story.names.sqlServer;
}

export function groupIdOf({ seed }: World, group: string): string {
  return guidOf(seed, `group ${group}`, 0);
}

export function replicaIdOf({ seed }: World, group: string, server: number): string {
  return guidOf(seed, `replica ${group}`, server);
}

export function databaseIdOf({ seed }: World, database: string): string {
  return guidOf(seed, `database ${database}`, 0);
}

export function listenerIdOf({ seed }: World, group: string): string {
  return guidOf(seed, `listener ${group}`, 0);
}
