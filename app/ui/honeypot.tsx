/** A field that people never see and programmes fill in; platform/http knows it by this name. */
export function Honeypot() {
  return (
    <div className="sr-only" aria-hidden="true">
      <label htmlFor="website_url">Leave this empty</label>
      <input id="website_url" name="website_url" tabIndex={-1} autoComplete="off" />
    </div>
  );
}
