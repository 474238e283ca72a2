import { Button } from 'antd';
import { useState } from 'react';
import { handOver } from '../../stores/handover.ts';
import { setMatrixFilter } from '../../stores/matches.ts';
import { setChecking, useNotices } from '../../stores/notices.ts';
import { chooseProgram } from '../../stores/packets.ts';
import { showScreen } from '../../stores/session.ts';
import { chooseStart } from '../../stores/starting.ts';
import { text } from '../../text/text.ts';
import { MoreOutlined } from '../../widgets/icons.tsx';
import { MenuButton } from '../../widgets/menu-button.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { RelatedNotices } from './related-notices.tsx';
import type { NoticeRow, NoticeView } from '../../../shared/contract/views.ts';

interface NoticeHeadProps {
  readonly view: NoticeView;
  readonly row: NoticeRow | null;
  readonly unconfirmed: number;
}

/** Title, state and origin of the open notice, what is done with it, and what it is to others. */
export function NoticeHead({ view, row, unconfirmed }: NoticeHeadProps) {
  const { notice } = view;
  const checking = useNotices((state) => state.checking);
  return (
    <header className="notice-head">
      <h2>{notice.title}</h2>
      <div className="notice-head-line">
        {row && notice.kind === 'program' && view.standing === null ? (
          <WindowBadge window={row.window} daysLeft={row.daysLeft} />
        ) : null}
        <span className="fact-tag notice-kind">{text.kind[notice.kind]}</span>
        {notice.docNumber ? <span className="muted notice-number">{notice.docNumber}</span> : null}
        <span className="muted cut notice-origin" title={view.origin.file}>
          {text.notices.from(fileName(view.origin.file))}
        </span>
        <span className="notice-unconfirmed" title={text.notices.confirmHint}>
          {unconfirmed === 0 ? text.notices.allConfirmed : text.notices.unconfirmedCount(unconfirmed)}
        </span>
        <span className="notice-actions">
          <Button size="small" disabled={unconfirmed === 0 || checking} onClick={() => setChecking(true)}>
            {text.notices.check}
          </Button>
          {notice.kind === 'program' && view.standing === null ? <ProgramButtons view={view} /> : null}
          <MoreButton view={view} />
        </span>
      </div>
      <RelatedNotices view={view} />
    </header>
  );
}

function MoreButton({ view }: { readonly view: NoticeView }) {
  const [linking, setLinking] = useState(false);
  const items = [
    { key: 'link', label: text.notices.link, onChoose: () => setLinking(true) },
    {
      key: 'handover',
      label: text.handover.export,
      hint: text.handover.exportHint,
      onChoose: () => void handOver({ notice: view.id }, view.notice.title),
    },
  ];
  return (
    <>
      <MenuButton
        label={text.frame.more}
        items={items}
        align="end"
        button={(trigger) => <Button size="small" icon={<MoreOutlined />} aria-label={text.frame.more} {...trigger} />}
      />
      {linking ? <LinkDialog view={view} onClose={() => setLinking(false)} /> : null}
    </>
  );
}

function ProgramButtons({ view: { id, notice } }: { readonly view: NoticeView }) {
  return (
    <>
      <Button size="small" onClick={() => void chooseStart({ noticeId: id, clients: [] })}>
        {text.applications.startMore}
      </Button>
      <Button
        size="small"
        onClick={() => {
          setMatrixFilter({ programText: notice.title, windows: [], marks: [], clientText: '' });
          showScreen('matches');
        }}
      >
        {text.notices.matchIt}
      </Button>
      <Button
        size="small"
        onClick={() => {
          const [track] = notice.tracks;
          chooseProgram(track === undefined ? id : `${id}#${track}`);
          showScreen('packets');
        }}
      >
        {text.notices.packetIt}
      </Button>
    </>
  );
}

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
