import { Link } from '@remix-run/react';
import { Avatar } from '~/ui/avatar';
import { Brand } from '~/ui/brand';
import { ButtonLink } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Main, SkipLink } from '~/ui/main';
import { NavLinks } from '~/ui/nav-links';
import type { Company, Person, ShellProps } from '~/ui/shell-props';
import { SignOut } from '~/ui/sign-out';
import { Toasts } from '~/ui/toasts';

type FootLink = { to: string; label: string };

type Props = ShellProps & {
  /** Where the brand leads: / for visitors, /board for advocates. */
  home?: string;
  /** The signed-in person; visitors have none. */
  person?: Person & { to: string };
  /** A visitor's way in, last in the masthead. */
  action?: { to: string; label: string };
  footLinks?: readonly FootLink[];
  /** For `main`; most pages want `wrap`, pages with full-width bands want none. */
  mainClassName?: string;
};

/** Frame of the pages customers see: landing, join, board, my impact, ask. */
export function CustomerShell({ company, nav, person, action, home = '/', footLinks = [], ...rest }: Props) {
  return (
    <div className="customer">
      <SkipLink />
      <header className="masthead">
        <div className="wrap">
          <Brand company={company} to={home} />
          <nav aria-label="Main">
            <NavLinks items={nav} />
            {action && (
              <ButtonLink variant="quiet" size="small" to={action.to}>
                {action.label}
              </ButtonLink>
            )}
          </nav>
          {person && (
            <Link className="person" to={person.to}>
              <Avatar name={person.name} tone="accent" />
              <span>{person.name}</span>
            </Link>
          )}
        </div>
      </header>
      <Main className={rest.mainClassName}>{rest.children}</Main>
      <Footer company={company} links={footLinks} slim={Boolean(person)} home={home} />
      <Toasts toasts={rest.toasts ?? []} />
    </div>
  );
}

type FooterProps = { company: Company; links: readonly FootLink[]; slim: boolean; home: string };

function Footer({ company, links, slim, home }: FooterProps) {
  const address = [...company.postalAddress.split('\n'), company.companyNumber].filter(Boolean);
  const write = (
    <a href={`mailto:${company.contactEmail}`}>{slim ? `Write to ${company.contactName}` : company.contactEmail}</a>
  );
  return (
    <footer className={classNames('foot', slim && 'foot-slim')}>
      <div className="wrap">
        <div>
          {!slim && <Brand company={company} to={home} />}
          <address>{slim ? address.join(', ') : address.join('\n')}</address>
        </div>
        {!slim && (
          <ul>
            {company.contactEmail && <li>{write}</li>}
            {company.contactName && <li>{company.contactName} runs the programme and reads every message.</li>}
          </ul>
        )}
        <ul>
          {slim && company.contactEmail && <li>{write}</li>}
          {links.map((link) => (
            <li key={link.to}>
              <Link to={link.to}>{link.label}</Link>
            </li>
          ))}
          {slim && (
            <li>
              <SignOut />
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
