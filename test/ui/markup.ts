const ALONE = /^(input|img|br|hr|meta|link)$/;
const INTERACTIVE = /^(a|button|select|textarea|summary)$/;

/** Faults a browser forgives and a screen reader does not: doubled ids, dangling references, controls inside controls. */
export function faultsIn(html: string): string[] {
  return [...idFaults(html), ...nestingFaults(html)];
}

function values(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] as string);
}

function idFaults(html: string): string[] {
  const ids = values(html, 'id');
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} is there twice`);
  const used = ['aria-describedby', 'aria-labelledby', 'for', 'commandfor']
    .flatMap((attribute) => values(html, attribute))
    .flatMap((list) => list.split(' '))
    .concat(values(html, 'href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])));
  return [...doubled, ...used.filter((id) => !ids.includes(id)).map((id) => `nothing has the id ${id}`)];
}

function nestingFaults(html: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, closing, tag, selfClosed] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/g)) {
    const name = tag as string;
    if (closing) {
      if (open.pop() !== name) faults.push(`</${name}> closes another element`);
    } else {
      if (name === 'form' && open.includes('form')) faults.push('a form inside a form');
      const around = open.find((outer) => INTERACTIVE.test(outer));
      if (around && (INTERACTIVE.test(name) || name === 'input')) faults.push(`<${name}> inside <${around}>`);
      if (open.includes('p') && /^(p|div|ul|ol|table|form)$/.test(name)) faults.push(`<${name}> inside <p>`);
      if (!selfClosed && !ALONE.test(name)) open.push(name);
    }
  }
  return faults.concat(open.map((name) => `<${name}> is never closed`));
}
