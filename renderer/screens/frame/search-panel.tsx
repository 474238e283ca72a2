import { SearchOutlined } from '../../widgets/icons.tsx';
import { Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { ask } from '../../bridge.ts';
import { openClient, useClients } from '../../stores/clients.ts';
import { showFailure } from '../../stores/failures.ts';
import { Latest } from '../../stores/latest.ts';
import { nameHas, useInitials } from '../../stores/name-initials.ts';
import { setMatrixFilter } from '../../stores/matches.ts';
import { openNotice, useNotices } from '../../stores/notices.ts';
import { SCREENS, showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { VirtualList } from '../../widgets/virtual-list.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import { movedIndex } from '../../widgets/moved-index.ts';
import { commands } from './commands.ts';
import { SCREEN_ICONS } from './navigation.tsx';
import type { KeyboardEvent, ReactNode } from 'react';
import './search-panel.css';

interface Hit {
  readonly id: string;
  readonly group: string;
  readonly words: string;
  readonly aside: ReactNode;
  go(): void;
}

/** The list's element, which the field stands for: its row is read aloud while one types. */
const HITS = 'search-hits';
const MOST_A_GROUP = 50;
/** Programs stand behind the notices that they are of. */
const MOST_PROGRAMS = 20;
const ROW_HEIGHT = 36;

/** Ctrl K: screens, commands, clients by name, notices by title and text, programs. */
export function SearchPanel({ onClose }: { onClose(): void }) {
  const [words, setWords] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const { ids, searching } = useFoundNotices(words.trim());
  const hits = useHits(words.trim(), ids);
  const index = Math.max(
    0,
    hits.findIndex((hit) => hit.id === selected),
  );
  const current = hits[index];
  const open = (id: string): void => {
    hits.find((hit) => hit.id === id)?.go();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && current && !event.nativeEvent.isComposing) {
      // Else a button that gets the focus back would take the same key.
      event.preventDefault();
      open(current.id);
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = movedIndex(event.key, index, hits.length, 1);
    setSelected(next === null ? null : (hits[next]?.id ?? null));
  };
  return (
    <Dialog label={text.frame.search} width={640} onClose={onClose}>
      <Input
        autoFocus
        size="large"
        prefix={<SearchOutlined />}
        placeholder={text.search.placeholder}
        aria-label={text.search.placeholder}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={HITS}
        aria-activedescendant={current ? `${HITS}-${index}` : undefined}
        value={words}
        suffix={searching ? <Busy small /> : null}
        onChange={(event) => {
          setWords(event.target.value);
          setSelected(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="search-hits" style={{ height: Math.min(11, Math.max(1, hits.length)) * ROW_HEIGHT + 1 }}>
        {hits.length === 0 ? (
          <p className="muted search-none" role="status">
            {text.search.none}
          </p>
        ) : (
          <VirtualList
            id={HITS}
            label={text.frame.search}
            items={hits}
            rowHeight={ROW_HEIGHT}
            selected={current?.id ?? null}
            idOf={(hit) => hit.id}
            onSelect={open}
            render={(hit) => (
              <div className="search-hit">
                <span className="search-group">{hit.group}</span>
                <span className="cut search-words">{hit.words}</span>
                {hit.aside}
              </div>
            )}
          />
        )}
      </div>
      <p className="muted search-keys">{text.search.hint}</p>
    </Dialog>
  );
}

function useFoundNotices(query: string): { ids: readonly string[]; searching: boolean } {
  const searches = useMemo(() => new Latest(), []);
  const [found, setFound] = useState<{ query: string; ids: readonly string[] }>({ query: '', ids: [] });
  useEffect(() => {
    if (query === '') return;
    void searches.run(
      ask('notice.search', { query, limit: MOST_A_GROUP }),
      ({ ids }) => setFound({ query, ids }),
      showFailure,
    );
  }, [query, searches]);
  return { ids: query === '' ? [] : found.ids, searching: query !== '' && found.query !== query };
}

function useHits(query: string, ids: readonly string[]): Hit[] {
  const notices = useNotices((state) => state.rows);
  const clients = useClients((state) => state.rows);
  const initials = useInitials((state) => state.of);
  return useMemo(() => {
    const lower = query.toLowerCase();
    const screens = SCREENS.filter((screen) => text.screens[screen].toLowerCase().includes(lower)).map(
      (screen): Hit => ({
        id: `screen:${screen}`,
        group: text.search.screens,
        words: text.screens[screen],
        aside: SCREEN_ICONS[screen],
        go: () => showScreen(screen),
      }),
    );
    if (query === '') return screens;
    const commandHits = commands()
      .filter((command) => command.words.toLowerCase().includes(lower))
      .map((command): Hit => ({
        id: `command:${command.id}`,
        group: text.search.commands,
        words: command.words,
        aside: null,
        go: command.run,
      }));
    const programHits = notices
      .filter((row) => row.kind === 'program' && row.standing === null)
      .flatMap((row) => (row.tracks.length > 0 ? row.tracks : [null]).map((track) => ({ row, track })))
      .filter(({ row, track }) => (track ?? row.title).toLowerCase().includes(lower))
      .slice(0, MOST_PROGRAMS)
      .map(({ row, track }): Hit => ({
        id: `program:${row.id}#${track ?? ''}`,
        group: text.search.programs,
        words: track === null ? row.title : `${track} · ${row.title}`,
        aside: <WindowBadge window={row.window} daysLeft={row.daysLeft} short />,
        go: () => {
          setMatrixFilter({ programText: track ?? row.title, windows: [], marks: [], clientText: '' });
          showScreen('matches');
        },
      }));
    const inText = new Set(ids);
    const noticeHits = notices
      .filter((row) => row.title.toLowerCase().includes(lower) || inText.has(row.id))
      .slice(0, MOST_A_GROUP)
      .map((row): Hit => ({
        id: `notice:${row.id}`,
        group: text.search.notices,
        words: row.title,
        aside: <WindowBadge window={row.window} daysLeft={row.daysLeft} short />,
        go: () => {
          showScreen('notices');
          openNotice(row.id);
        },
      }));
    const clientHits = clients
      .filter((row) => nameHas(row.name, lower, initials) || (row.creditCode ?? '').toLowerCase().includes(lower))
      .slice(0, MOST_A_GROUP)
      .map((row): Hit => ({
        id: `client:${row.name}`,
        group: text.search.clients,
        words: row.name,
        aside: <span className="muted">{row.region}</span>,
        go: () => {
          showScreen('clients');
          openClient(row.name);
        },
      }));
    return [...screens, ...commandHits, ...clientHits, ...noticeHits, ...programHits];
  }, [query, ids, notices, clients, initials]);
}
