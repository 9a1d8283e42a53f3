// product.md, People: the teams that submit requests, as they are called on screen and in addresses.
import { Team } from '~/generated/prisma/enums';

export const teams = Object.values(Team);

export const teamNames: Record<Team, string> = {
  SALES: 'Sales',
  CUSTOMER_SUCCESS: 'Customer success',
  PRODUCT: 'Product',
  MARKETING: 'Marketing',
  EDUCATION: 'Education',
  EVENTS: 'Events',
};

/** A team in an address: `customer-success`. */
export const teamSlug = (team: Team) => team.toLowerCase().replace('_', '-');

export const findTeam = (slug: string) => teams.find((team) => teamSlug(team) === slug);
