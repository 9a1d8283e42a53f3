// Several values in one cell: an account's domains, the products it owns.
import { ok } from '~/platform/result';
import { readDomain } from './email-domain';
import type { CellResult } from './reading';

/** The domains of a cell such as `tessel.example; tessel-group.example`, each once, sorted. One that is none refuses the cell. */
export function readDomains(cell: string): CellResult<string[]> {
  const domains = new Set<string>();
  for (const part of cell.split(/[;,|\s]+/).filter(Boolean)) {
    const domain = readDomain(part);
    if (!domain.ok) return domain;
    domains.add(domain.value);
  }
  return ok([...domains].sort());
}

/** The values of a cell such as `Routing;Planner` (HubSpot) or `Routing, Planner`, each once, sorted. */
export function readList(cell: string): CellResult<string[]> {
  const parts = cell.split(cell.includes(';') ? ';' : /[,|\n]/).map((part) => part.trim());
  return ok([...new Set(parts.filter(Boolean))].sort());
}
