import type { FieldError } from '~/ui/field';
import { type Option, Select } from '~/ui/select';

type Control = { name: string; defaultValue?: string; error?: FieldError };
type Props = { role: Control; team: Control; roles: readonly Option[]; teams: readonly Option[] };

/** What a colleague does: a role and, for requesters, a team. */
export function StaffWorkFields({ role, team, roles, teams }: Props) {
  return (
    <>
      <Select label="Role" options={roles} empty="Choose one" required {...role} />
      <Select label="Team" hint="For requesters: whose requests they send." options={teams} empty="None" {...team} />
    </>
  );
}
