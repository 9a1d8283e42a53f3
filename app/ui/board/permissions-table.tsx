type Props = { jobTitle: string; account: string | null; industry: string | null };

/** Which permissions will be asked for, who decides, and what happens without. */
export function PermissionsTable({ jobTitle, account, industry }: Props) {
  const where = industry ? ` in ${industry.toLowerCase()}` : '';
  const rows = [
    ['Publishing the text', 'You', 'It stays a draft that only you and we see'],
    ['Quoting sentences elsewhere', 'You', 'It appears in one place only'],
    ['Name and job title', 'You', `“${article(jobTitle)} ${jobTitle.toLowerCase()}${where}”`],
    ['Photo', 'You', 'Your initials'],
    [
      'Account name and logo',
      account ?? 'Your account',
      industry ? `“A company in ${industry.toLowerCase()}”` : 'They are left out',
    ],
  ] as const;
  return (
    <table className="mt-5 w-full text-left text-[0.96875rem]">
      <thead className="max-sm:sr-only">
        <tr className="text-ink-2">
          <th scope="col" className="py-3 pr-4 font-medium">
            What
          </th>
          <th scope="col" className="py-3 pr-4 font-medium">
            Who decides
          </th>
          <th scope="col" className="py-3 font-medium">
            If the answer is no
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, who, otherwise]) => (
          <tr key={what} className="border-t border-line align-top max-sm:grid max-sm:py-3">
            <th scope="row" className="font-semibold sm:py-3 sm:pr-4">
              {what}
            </th>
            <td className="text-ink-2 sm:py-3 sm:pr-4">{who}</td>
            <td className="text-ink-2 sm:py-3">{otherwise}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const article = (word: string) => (/^[aeiou]/i.test(word) ? 'An' : 'A');
