/** Somebody in a long list, with words that come close to the lab's own: "Enabled" beside "Enable", "Users" beside "Add user". */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly isEnabled: boolean;
  readonly source: string;
}

const firstNames = ['Ada', 'Bo', 'Carla', 'Dag', 'Eli', 'Finn', 'Grete', 'Hans', 'Ida', 'Jon'];
const lastNames = ['Berg', 'Dahl', 'Enger', 'Foss', 'Haug', 'Lie', 'Moe', 'Ness', 'Ruud', 'Vik', 'Strand'];

/** The same people at every run. */
export function people(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => {
    const first = firstNames[index % firstNames.length] ?? '';
    const last = lastNames[index % lastNames.length] ?? '';
    return {
      id: `u-${index}`,
      name: `${first} ${last} ${index}`,
      mail: `${first}.${last}.${index}@fjordworks.example`.toLowerCase(),
      isEnabled: index % 5 !== 0,
      source: index % 3 === 0 ? 'Manual' : 'Directory sync',
    };
  });
}
