import type { Settings } from '#domain/settings.ts';
import { admitText } from '#domain/text-policy.ts';
import { Denied } from './errors.ts';

/** The text as it may be passed on; Denied when it is too long. */
export function acceptText({ settings }: { readonly settings: Settings }, text: string): string {
  const accepted = admitText(text, settings);
  if (accepted === null) throw Denied.type('TextTooLong');
  return accepted;
}
