/** Script names carry a hash of their content: a page that names another one is another version. */
export function isOtherVersion(html: string, ownScript: string): boolean {
  const [, script] = /<script type="module"[^>]* src="([^"]+)"/.exec(html) ?? [];
  return script !== undefined && script !== ownScript;
}

/** Whether the server now offers another page than this one. */
export async function wasUpgraded(page: Document): Promise<boolean> {
  const own = page.querySelector('script[type=module][src]')?.getAttribute('src') ?? '';
  try {
    const answer = await fetch('./', { cache: 'no-cache' });
    return answer.ok && isOtherVersion(await answer.text(), own);
  } catch {
    return false;
  }
}
