/** What a manager wrote in Markdown, as clean HTML: paragraphs, lists, third-level headings, links. */
export function Written({ html }: { html: string }) {
  return (
    <div
      className="grid gap-3 [&_a]:[overflow-wrap:anywhere] [&_blockquote]:border-l-3 [&_blockquote]:border-line-strong [&_blockquote]:pl-4 [&_h3]:mt-3 [&_h3]:text-lg [&_h3]:font-semibold [&_li]:mt-1.5 [&_li]:pl-1 [&_ol]:list-decimal [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:pl-5 [&_ul]:marker:text-accent"
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
