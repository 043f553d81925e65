import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/messages';
import form from '../../parts/form/form.module.css';
import { useShopsInWords, type Person } from './people-table';
import styles from './people.module.css';

/** Where the hours and the day of the person are. */
export function PersonLinks({ person }: { person: Person }) {
  const { m } = useTexts();
  return (
    <div className={styles.links}>
      <Button component={Link} to="/timesheets" variant="default" size="xs">
        {m.nav.timesheets}
      </Button>
      <Button
        variant="default"
        size="xs"
        renderRoot={(props) => <Link {...props} to="/activity" search={{ person: person.id }} />}
      >
        {m.nav.activity}
      </Button>
    </div>
  );
}

/** For those who may look at a person, and change nothing. */
export function PersonFacts({ person }: { person: Person }) {
  const { m } = useTexts();
  const shopsOf = useShopsInWords();
  return (
    <div className={form.form}>
      <p>
        <b>{m.roles[person.role]}</b> · {shopsOf(person)}
        <small>{person.email}</small>
      </p>
      {person.erased_at === null && <p className={styles.hint}>{m.people.onlyAdmin}</p>}
      <PersonLinks person={person} />
    </div>
  );
}
