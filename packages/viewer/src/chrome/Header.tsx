import { useRef, type RefObject } from 'react';
import { EntityPicker } from '../search/EntityPicker.js';
import { Icon, type IconName } from '../look/Icon.js';
import { useMessages, usePreferences, type Theme } from '../preferences/preferences.js';
import { currentRoute, go, href, select, useRoute, without } from '../route/route.js';
import { useView, useWorkspace } from '../workspace/workspace.js';

const THEMES: readonly { theme: Theme; icon: IconName }[] = [
  { theme: 'system', icon: 'system' },
  { theme: 'light', icon: 'light' },
  { theme: 'dark', icon: 'dark' },
];

/** Name, search and what concerns the whole page. On a phone the latter is in a menu. */
export function Header({ searchRef }: { searchRef: RefObject<HTMLInputElement | null> }) {
  const t = useMessages();
  const { view } = useWorkspace();
  const menu = useRef<HTMLDivElement>(null);
  return (
    <header className="header">
      <a className="brand" href={href({})} aria-label={`${t.appName}: ${t.backToOverview}`}>
        <img src="./seal.svg" alt="" width="30" height="30" />
        <span>{t.appName}</span>
      </a>
      <search className="header-search">
        <EntityPicker
          label={t.search}
          placeholder={t.searchHint}
          inputRef={searchRef}
          clearsOnPick
          onPick={(node) => {
            view.setState({ detailsWanted: true, visiting: true });
            go(select(currentRoute(), { node: node.id }));
          }}
        />
      </search>
      <button type="button" className="menu-button" aria-label={t.menu} popoverTarget="header-menu">
        <Icon name="more" />
      </button>
      <div id="header-menu" ref={menu} popover="auto" className="header-tools">
        <Tools close={() => menu.current?.matches(':popover-open') && menu.current.hidePopover()} />
      </div>
    </header>
  );
}

function Tools({ close }: { close: () => void }) {
  const t = useMessages();
  const route = useRoute();
  const { view } = useWorkspace();
  const shape = useView((state) => state.shape);
  const { theme, setTheme, language, setLanguage } = usePreferences();
  const next = THEMES[(THEMES.findIndex((entry) => entry.theme === theme) + 1) % THEMES.length]!;
  const names: Record<Theme, string> = { system: t.themeSystem, light: t.themeLight, dark: t.themeDark };
  const icon = THEMES.find((entry) => entry.theme === theme)!.icon;
  const querying = route.query !== undefined;
  const act = (what: () => void) => () => {
    close();
    what();
  };
  return (
    <>
      <button
        type="button"
        aria-pressed={querying}
        onClick={act(() => go(querying ? without(route, 'query') : { ...route, query: '' }))}
      >
        <Icon name="code" />
        <span>{t.query}</span>
      </button>
      <button
        type="button"
        aria-pressed={shape === 'list'}
        onClick={act(() => view.setState({ shape: shape === 'list' ? 'graph' : 'list' }))}
      >
        <Icon name={shape === 'list' ? 'graph' : 'list'} />
        <span>{shape === 'list' ? t.graph : t.list}</span>
      </button>
      <button type="button" onClick={act(() => view.setState({ dialog: { kind: 'export' } }))}>
        <Icon name="export" />
        <span>{t.export}</span>
      </button>
      <button
        type="button"
        className="compact"
        aria-label={`${t.theme}: ${names[theme]}`}
        title={`${t.theme}: ${names[theme]}`}
        onClick={() => setTheme(next.theme)}
      >
        <Icon name={icon} />
        <span className="menu-words">{`${t.theme}: ${names[theme]}`}</span>
      </button>
      <button
        type="button"
        className="compact"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        aria-label={`${language === 'zh' ? 'EN' : '中'}: ${t.switchLanguage}`}
        title={t.switchLanguage}
        onClick={act(() => setLanguage(language === 'zh' ? 'en' : 'zh'))}
      >
        <b aria-hidden="true">{language === 'zh' ? 'EN' : '中'}</b>
        <span className="menu-words">{t.otherLanguage}</span>
      </button>
      <button
        type="button"
        className="compact"
        aria-label={t.keys}
        title={`${t.keys} (?)`}
        onClick={act(() => view.setState({ dialog: { kind: 'keys' } }))}
      >
        <Icon name="keys" />
        <span className="menu-words">{t.keys}</span>
      </button>
    </>
  );
}
