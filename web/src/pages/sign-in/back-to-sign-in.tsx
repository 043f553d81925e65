import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/messages';
import styles from './sign-in.module.css';

export function BackToSignIn() {
  const { m } = useTexts();
  return (
    <p className={styles.note}>
      <Link to="/sign-in" search={(before) => ({ ...before, view: undefined })}>
        {m.signIn.back}
      </Link>
    </p>
  );
}
