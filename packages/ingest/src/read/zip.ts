import { UnreadableError } from './errors.js';
import type { Format } from './formats.js';
import { isZip } from './zip-head.js';

/** An archive of files of the other formats. Nothing is written: members are unpacked in memory, one at a time. */
export const zip: Format = {
  name: 'zip',
  extensions: ['.zip'],
  recognises: isZip,
  async *read(bytes, _file, reader) {
    const { zipMembers } = await import('./zip-members.js');
    let any = false;
    for await (const member of zipMembers(bytes)) {
      any = true;
      // What the packing program of a system adds: __MACOSX/._a.txt, .DS_Store.
      if (/(?:^|\/)(?:\.|__MACOSX\/)/.test(member.name)) continue;
      if (member.encrypted) {
        const reason = 'is locked with a password; unpack it and give what is in it';
        reader.remark({ place: member.name, code: 'encrypted', reason });
        continue;
      }
      yield* reader.readMember(member.name, member.size, (limit) => member.unpack(limit));
    }
    if (!any) throw new UnreadableError('empty', 'is an archive without files');
  },
};
