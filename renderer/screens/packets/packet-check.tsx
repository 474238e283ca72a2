import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { checkSoon, lackingCount, usePacketCheck } from '../../stores/packet-check.ts';
import { usePackets } from '../../stores/packets.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { CheckOutlined, WarningOutlined } from '../../widgets/icons.tsx';
import { LackingFacts } from './lacking-facts.tsx';
import type { PacketFinding } from '../../../shared/contract/packet-commands.ts';

const SHOWN = 8;

/** What is missing and what must be looked at, before anything is written. */
export function PacketCheck() {
  const { findings, lacking, tooMany } = usePacketCheck();
  const { program, chosen, papers, templates, perRecommender, copies } = usePackets();
  const on = useSession((state) => state.on);
  const [filling, setFilling] = useState(false);
  useEffect(() => checkSoon(), [program, chosen, papers, templates, perRecommender, copies, on]);
  if (tooMany) return <Button onClick={() => checkSoon(true)}>{text.packets.checkAll(chosen.size)}</Button>;
  if (!findings || !lacking || program === null) return null;
  const missing = lackingCount(lacking);
  const problems = findings.filter(({ kind }) => kind === 'problem');
  const routine = findings.filter(({ kind }) => kind === 'routine');
  return (
    <>
      <p className="packet-check-line">
        {missing > 0 ? <WarningOutlined className="packet-warn" /> : <CheckOutlined className="packet-good" />}
        <span>{missing > 0 ? text.packets.lacking(missing) : text.packets.lackingNone}</span>
        {missing > 0 ? (
          <Button size="small" onClick={() => setFilling(true)}>
            {text.packets.fill}
          </Button>
        ) : null}
      </p>
      <p className="packet-check-line">
        {problems.length > 0 ? <WarningOutlined className="packet-warn" /> : <CheckOutlined className="packet-good" />}
        <span>{problems.length > 0 ? text.packets.problems(problems.length) : text.packets.noProblems}</span>
      </p>
      <Findings findings={problems} />
      {routine.length > 0 ? (
        <details className="packet-routine">
          <summary>{text.packets.routine(routine.length)}</summary>
          <Findings findings={routine} />
        </details>
      ) : null}
      {filling ? <LackingFacts program={program} form={lacking} onClose={() => setFilling(false)} /> : null}
    </>
  );
}

function Findings({ findings }: { readonly findings: readonly PacketFinding[] }) {
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, SHOWN);
  return (
    <ul className="packet-findings">
      {shown.map((finding, index) => (
        <li key={index}>
          {finding.whom === null ? null : <strong>{told(finding.whom)}　</strong>}
          {told(finding.what)}
          {finding.counted ? (
            <details className="packet-concerned">
              <summary>{text.packets.concerned}</summary>
              {text.listed(finding.clients)}
            </details>
          ) : null}
        </li>
      ))}
      {shown.length < findings.length ? (
        <li>
          <button type="button" className="plain link" onClick={() => setAll(true)}>
            {text.packets.moreFindings(findings.length - shown.length)}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
