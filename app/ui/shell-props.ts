import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Toast } from '~/ui/toasts';

export type Company = {
  name: string;
  /** The second part of the brand: "Advocates". */
  programmeName: string;
  /** Postal address, lines by line breaks. */
  postalAddress: string;
  companyNumber?: string;
  contactName: string;
  contactEmail: string;
  /** A logo uploaded in the settings; without it our mark stands there. */
  logoUrl?: string;
};

export type NavItem = {
  to: string;
  label: string;
  icon?: LucideIcon;
  count?: number;
  /** Where else pages of this place stand: it is the current one there, too. */
  covers?: readonly string[];
  /** Staff: a line above, where a new group starts. */
  ruleAbove?: boolean;
  /** Customers: left out on a narrow screen. */
  wideOnly?: boolean;
};

export type Person = { name: string; roleLabel: string };

export type ShellProps = {
  company: Company;
  nav: readonly NavItem[];
  toasts?: readonly Toast[];
  children: ReactNode;
};
