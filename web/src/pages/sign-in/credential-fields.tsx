import {
  PasswordInput,
  TextInput,
  type PasswordInputProps,
  type TextInputProps,
} from '@mantine/core';
import { useTexts } from '../../i18n/messages';

const NEEDED = { required: true, withAsterisk: false, size: 'md' } as const;

export function EmailField(props: TextInputProps) {
  const { m } = useTexts();
  return (
    <TextInput label={m.signIn.email} type="email" autoComplete="username" {...NEEDED} {...props} />
  );
}

/** A password that can be shown. */
export function PasswordField(props: PasswordInputProps) {
  const { m } = useTexts();
  return (
    <PasswordInput
      visibilityToggleButtonProps={{ 'aria-label': m.signIn.showPassword }}
      {...NEEDED}
      {...props}
    />
  );
}
