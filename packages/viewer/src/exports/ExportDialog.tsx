import { useState, type FormEvent } from 'react';
import { api, post } from '../api/client.js';
import { useResource } from '../api/resource.js';
import type { ExportFormat, ExportRequest } from '../api/types.js';
import { Dialog } from '../chrome/Dialog.js';
import { Loaded } from '../chrome/Loaded.js';
import { EDGE_TYPES } from '../i18n/terms.js';
import type { Messages } from '../i18n/zh.js';
import { useMessages, usePreferences, type Language } from '../preferences/preferences.js';
import { useRoute } from '../route/route.js';
import { useView, useWorkspace } from '../workspace/workspace.js';
import { download, fileNameOf } from './download.js';
import { subgraphQuery } from './subgraph-query.js';

type Scope = 'shown' | 'selection' | 'all';

/** A format, or one of the tables of a format that has several; `png` is made here. */
interface Choice {
  key: string;
  request: Pick<ExportRequest, 'format' | 'part'>;
  words: string;
  wholeStoreOnly: boolean;
}

/** Takes the graph, or a part of it, to other programs. */
export default function ExportDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const formats = useResource('formats', api.formats);
  return (
    <Dialog title={t.exportTitle} onClose={onClose}>
      <Loaded resource={formats}>{(value) => <ExportForm formats={value.formats} onClose={onClose} />}</Loaded>
    </Dialog>
  );
}

function ExportForm({ formats, onClose }: { formats: readonly ExportFormat[]; onClose: () => void }) {
  const t = useMessages();
  const language = usePreferences((state) => state.language);
  const { canvas, actions, drawing } = useWorkspace();
  const { node } = useRoute();
  const picked = useView((state) => state.picked);
  const hiddenNodeTypes = useView((state) => state.hiddenNodeTypes);
  const hiddenEdgeTypes = useView((state) => state.hiddenEdgeTypes);
  const [wanted, setWanted] = useState<Scope>(picked.length > 0 ? 'selection' : 'shown');
  const [key, setKey] = useState(formats[0]?.name ?? 'png');
  const [running, setRunning] = useState(false);

  const shown = canvas.nodes().flatMap(({ id, type }) => (hiddenNodeTypes.has(type) ? [] : [id]));
  const selection = [...new Set(node === undefined ? picked : [node, ...picked])].filter((id) => canvas.has(id));
  const choices = formats.flatMap((format) => choicesOf(format, t, language));
  const chosen = choices.find((choice) => choice.key === key);
  const scope = chosen?.wholeStoreOnly ? 'all' : wanted;
  const scopes: [Scope, string, boolean][] = [
    ['shown', t.exportShown(shown.length), !chosen?.wholeStoreOnly],
    ['selection', t.exportSelection(selection.length), selection.length > 0 && !chosen?.wholeStoreOnly],
    ['all', t.exportAll, true],
  ];

  const savePicture = async () => {
    download(await drawing.current!.picture(), 'guanxi.png');
    return 'guanxi.png';
  };
  const saveExport = async ({ request }: Choice) => {
    // MENTIONS stay out unless they are on the canvas: what is saved is what is seen.
    const mentioned = canvas.edges().some(({ type }) => type === 'MENTIONS');
    const left = EDGE_TYPES.filter((type) => hiddenEdgeTypes.has(type) || (type === 'MENTIONS' && !mentioned));
    const part =
      scope === 'all' ? { all: true as const } : { cypher: subgraphQuery(scope === 'shown' ? shown : selection, left) };
    const body: ExportRequest = { ...request, ...part };
    const response = await post('/export', body);
    const name = fileNameOf(response.headers.get('content-disposition')) ?? `guanxi.${request.format}`;
    download(await response.blob(), name);
    const cut = response.headers.get('guanxi-cut');
    return cut === null ? name : `${name} (${decodeURIComponent(cut)})`;
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    await actions.attempt(async () => {
      actions.notify(t.exportDone(chosen ? await saveExport(chosen) : await savePicture()));
      onClose();
    });
    setRunning(false);
  };

  return (
    <form className="export" onSubmit={(event) => void send(event)}>
      <fieldset>
        <legend>{t.exportFormat}</legend>
        {choices.map((choice) => (
          <Radio key={choice.key} name="format" checked={key === choice.key} onChange={() => setKey(choice.key)}>
            {choice.words}
          </Radio>
        ))}
        <Radio name="format" checked={key === 'png'} disabled={!drawing.current} onChange={() => setKey('png')}>
          {t.exportPng}
        </Radio>
      </fieldset>
      <fieldset disabled={!chosen}>
        <legend>{t.exportScope}</legend>
        {scopes.map(([value, words, possible]) => (
          <Radio
            key={value}
            name="scope"
            checked={scope === value}
            disabled={!possible}
            onChange={() => setWanted(value)}
          >
            {words}
          </Radio>
        ))}
      </fieldset>
      <button type="submit" className="primary" disabled={running}>
        {running ? t.exportRunning : t.exportDo}
      </button>
    </form>
  );
}

interface RadioProps {
  name: string;
  checked: boolean;
  disabled?: boolean;
  onChange: () => void;
  children: string;
}

function Radio({ children, ...input }: RadioProps) {
  return (
    <label>
      <input type="radio" {...input} />
      <span>{children}</span>
    </label>
  );
}

/** The words of a format are ours where we have them in the reader's language, else the server's own. */
function choicesOf(format: ExportFormat, t: Messages, language: Language): Choice[] {
  const { name, description, parts, wholeStoreOnly } = format;
  const words = t.exportFormats[name] ?? (language === 'en' ? `${name}: ${description}` : name);
  const whole = { key: name, request: { format: name }, words, wholeStoreOnly };
  const tables = parts.map((part) => ({
    key: `${name} ${part}`,
    request: { format: name, part },
    words: t.exportParts[`${name} ${part}`] ?? `${words} · ${part}`,
    wholeStoreOnly,
  }));
  return [whole, ...tables];
}
