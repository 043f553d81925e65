import { Button, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_CORRECTION } from '../../api/queries/corrections';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../form/refused';
import { useMe } from '../shell/me';
import { toast } from '../toast/toast';
import styles from './corrections.module.css';

type Request = Schemas['CorrectionRequestView'];

function useAnswers(request: Request) {
  const { m } = useTexts();
  const path = { correction_request_id: request.id };
  const changes = CHANGED_BY_CORRECTION;
  return {
    agree: useSend({
      ask: (_: undefined, header) =>
        client.POST('/correction-requests/{correction_request_id}/agree', {
          params: { path, header },
        }),
      changes,
      onDone: () => toast(m.corrections.agreed),
    }),
    object: useSend({
      ask: (body: Schemas['ObjectToCorrectionBody'], header) =>
        client.POST('/correction-requests/{correction_request_id}/object', {
          params: { path, header },
          body,
        }),
      changes,
      onDone: () => toast(m.corrections.objected),
    }),
    withdraw: useSend({
      ask: (_: undefined, header) =>
        client.POST('/correction-requests/{correction_request_id}/withdraw', {
          params: { path, header },
        }),
      changes,
      onDone: () => toast(m.corrections.withdrawn),
    }),
  };
}

function Objection(props: { isSending: boolean; onSend: (reason: string) => void }) {
  const { m } = useTexts();
  const [reason, setReason] = useState('');
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    props.onSend(reason);
  }
  return (
    <form onSubmit={submit} className={styles.objection}>
      <Textarea
        label={m.corrections.why}
        required
        withAsterisk={false}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={props.isSending}>
        {m.corrections.object}
      </Button>
    </form>
  );
}

/** The other side agrees or objects; whoever asked can take it back. */
export function RequestAnswer({ request, day }: { request: Request; day: string }) {
  const { m } = useTexts();
  const me = useMe();
  const [isObjecting, setObjecting] = useState(false);
  const { agree, object, withdraw } = useAnswers(request);
  const isMine = request.user_id === me.id;
  const mayAnswer = request.side === 'MANAGER' ? isMine : !isMine && me.role !== 'EMPLOYEE';
  return (
    <>
      <div className={styles.answers}>
        {mayAnswer && (
          <>
            <Button
              size="xs"
              loading={agree.isPending}
              aria-label={`${m.corrections.agree}, ${day}`}
              onClick={() => agree.mutate(undefined)}
            >
              {m.corrections.agree}
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-expanded={isObjecting}
              onClick={() => setObjecting(!isObjecting)}
            >
              {m.corrections.disagree}
            </Button>
          </>
        )}
        {request.author_id === me.id && (
          <Button
            size="xs"
            variant="default"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined)}
          >
            {m.corrections.withdraw}
          </Button>
        )}
      </div>
      {isObjecting && (
        <Objection isSending={object.isPending} onSend={(reason) => object.mutate({ reason })} />
      )}
      <Refused error={agree.error ?? object.error ?? withdraw.error} />
    </>
  );
}
