import { ButtonLink } from '~/ui/button';

const pages = [
  ['/settings/deliverability', 'Deliverability'],
  ['/settings/hooks', 'Request hooks'],
  ['/settings/keys', 'API keys'],
] as const;

/** Where the settings that have a page of their own are. */
export const SettingsLinks = () =>
  pages.map(([to, label]) => (
    <ButtonLink key={to} to={to} variant="quiet">
      {label}
    </ButtonLink>
  ));
