import { Button, LinkButton } from '~/ui/button';
import { Input } from '~/ui/input';
import { Select, type Option } from '~/ui/select';

type Props = {
  saved: readonly Option[];
  /** The one whose columns this file has, offered first. */
  fitting: string | null;
  typed?: Readonly<Record<string, string | string[]>>;
  errors?: Readonly<Record<string, string[]>>;
};

/** Columns from elsewhere: kept under a name, or in a map of Salesforce's Data Loader. Part of the form of the mapping step. */
export function SavedColumns({ saved, fitting, typed, errors }: Props) {
  return (
    <div className="grid gap-5 md:grid-cols-2">
      {saved.length > 0 && (
        <div className="grid content-start gap-2">
          <Select
            name="saved"
            label="Columns that were kept"
            empty="Choose one"
            options={saved}
            defaultValue={String(typed?.saved ?? fitting ?? '')}
            error={errors?.saved}
          />
          <div className="flex flex-wrap items-center gap-4">
            <Button variant="quiet" size="small" name="intent" value="use-saved">
              Read the file with them
            </Button>
            <LinkButton bad name="intent" value="delete-saved">
              Forget them
            </LinkButton>
          </div>
        </div>
      )}
      <div className="grid content-start gap-2">
        <Input
          type="file"
          name="map"
          label="Column map of Salesforce’s Data Loader"
          accept=".sdl"
          hint="A file that ends in .sdl."
          error={errors?.map}
        />
        <div>
          <Button variant="quiet" size="small" name="intent" value="load-map">
            Load the map
          </Button>
        </div>
      </div>
    </div>
  );
}
