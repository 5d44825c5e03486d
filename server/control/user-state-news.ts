import { type ChannelId, ROOT } from '#domain/ids.ts';
import type { Session } from '#domain/session.ts';
import type { Body } from '#proto/message-types.ts';
import { Since } from './client-version.ts';
import type { ControlContext, Sender } from './context.ts';
import { commentFields, textureFields } from './present.ts';

/** What clients of different age, and the actor alone, see in different forms. */
interface Special {
  readonly texture: Uint8Array | null;
  readonly comment: string | null;
  readonly volumes: ReadonlyMap<ChannelId, number>;
}

/** To old clients in full, to the actor with the volumes, to the others without them. Nothing when nothing shows. */
export function tellUserState(
  { out, settings, textureHashes }: ControlContext,
  { session: actor }: Sender,
  target: Session,
  shown: Body<'UserState'>,
  { texture, comment, volumes }: Special,
): void {
  const visible = Object.keys(shown).length > 0 || texture !== null || comment !== null;
  if (!visible && volumes.size === 0) return;
  const head = { session: target.id, actor: actor.id };
  const content = (version: number) => ({
    ...(texture === null ? {} : textureFields(texture, version, textureHashes)),
    ...(comment === null ? {} : commentFields(comment, version)),
  });
  if (visible) {
    const { listeningChannelAdd: _add, listeningChannelRemove: _remove, ...old } = { ...shown, ...content(0) };
    if (Object.keys(old).length > 0) {
      out.toAllWhere(
        { name: 'UserState', body: { ...head, ...old } },
        (record, id) => id !== actor.id && record.client.number < Since.blobHashes,
      );
    }
  }
  const plain: Body<'UserState'> = { ...head, ...shown, ...content(Since.blobHashes) };
  const adjustments = [...volumes].map(([channel, volume]) => ({
    listeningChannel: channel,
    volumeAdjustment: volume,
  }));
  const withVolumes = adjustments.length === 0 ? plain : { ...plain, listeningVolumeAdjustment: adjustments };
  const old = actor.clientVersion < Since.blobHashes;
  out.to(actor.id, { name: 'UserState', body: old ? { ...head, ...shown, ...content(0) } : withVolumes });
  const volumesForAll = settings.broadcastListenerVolumeAdjustments;
  if (!visible && !volumesForAll) return;
  out.toAllWhere(
    { name: 'UserState', body: volumesForAll ? withVolumes : plain },
    (record, id) => id !== actor.id && record.client.number >= Since.blobHashes,
  );
}

/** Clients below 1.2.3 have no field for it. */
export function tellRecording({ out }: ControlContext, target: Session, recording: boolean): void {
  const message = `${target.name} ${recording ? 'started' : 'stopped'} recording`;
  out.toAllWhere(
    { name: 'TextMessage', body: { treeId: [ROOT], message } },
    (record) => record.client.number < Since.recordingState,
  );
}
