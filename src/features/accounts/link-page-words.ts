import type { Language } from '../../kernel/language.js';

/** What the pages of links in mails say beside the subjects of the mails. */
interface PageWords {
  readonly password: string;
  readonly choose: string;
  readonly done: string;
  readonly signIn: string;
  readonly ended: string;
  readonly endedWhy: string;
  readonly endedNext: string;
  readonly email: string;
  readonly ask: string;
  readonly asked: string;
  readonly askedNext: string;
  readonly badAddress: string;
  readonly badAddressNext: string;
  readonly noMail: string;
  readonly noMailNext: string;
  readonly taken: string;
  readonly takenNext: string;
  readonly otherPassword: string;
  readonly advice: string;
  readonly length: (least: number) => string;
  /** By the `weakness` of `WEAK_PASSWORD`. */
  readonly reasons: Readonly<Record<string, string>>;
}

const ENGLISH: PageWords = {
  password: 'New password',
  choose: 'Choose a password',
  done: 'Done',
  signIn: 'You can sign in now.',
  ended: 'This link is no longer valid',
  endedWhy: 'It was used already, it has expired, or a part of it is missing.',
  endedNext: 'Enter your e-mail address to get a new one.',
  email: 'E-mail address',
  ask: 'Send a new link',
  asked: 'Look into your mail',
  askedNext:
    'If the address has an account, a link to choose a password is on its way. It is valid for an hour.',
  badAddress: 'That is no e-mail address',
  badAddressNext: 'Enter it in the form ana@example.com.',
  noMail: 'No mail can be sent from here',
  noMailNext: 'Ask an administrator of your organization for a new password.',
  taken: 'This address belongs to another account',
  takenNext: 'Your address stays as it was. Choose another one in your settings.',
  otherPassword: 'Please choose another password',
  advice: 'Use several words that have nothing to do with each other.',
  length: (least) => `The password needs at least ${least} characters.`,
  reasons: {
    repeated_character: 'This one repeats one character.',
    repeated_characters: 'This one repeats the same characters.',
    keyboard_row: 'This one is a row of keys on the keyboard.',
    keyboard_pattern: 'This one is a pattern of keys on the keyboard.',
    sequence: 'This one is a sequence such as abc or 6543.',
    year: 'This one is mostly a recent year.',
    date: 'This one is mostly a date.',
    common: 'This one is one of the most common passwords.',
    similar_to_common: 'This one is similar to a common password.',
    single_word: 'This one is a single word.',
    name: 'This one is a name.',
    own_name: 'This one contains your own name or e-mail address.',
    guessable: 'This one is too easy to guess.',
  },
};

const SPANISH: PageWords = {
  password: 'Contraseña nueva',
  choose: 'Elegir una contraseña',
  done: 'Hecho',
  signIn: 'Ya puede iniciar sesión.',
  ended: 'Este enlace ya no vale',
  endedWhy: 'Ya se ha usado, ha caducado o le falta una parte.',
  endedNext: 'Escriba su dirección de correo para recibir otro.',
  email: 'Dirección de correo',
  ask: 'Enviar otro enlace',
  asked: 'Mire su correo',
  askedNext:
    'Si la dirección tiene una cuenta, le llegará un enlace para elegir una contraseña. Vale durante una hora.',
  badAddress: 'Eso no es una dirección de correo',
  badAddressNext: 'Escríbala con la forma ana@example.com.',
  noMail: 'Desde aquí no se pueden enviar correos',
  noMailNext: 'Pida una contraseña nueva a un administrador de su organización.',
  taken: 'Esta dirección es de otra cuenta',
  takenNext: 'Su dirección sigue siendo la de antes. Elija otra en sus ajustes.',
  otherPassword: 'Elija otra contraseña',
  advice: 'Use varias palabras que no tengan nada que ver entre sí.',
  length: (least) => `La contraseña necesita al menos ${least} caracteres.`,
  reasons: {
    repeated_character: 'Esta repite un solo carácter.',
    repeated_characters: 'Esta repite los mismos caracteres.',
    keyboard_row: 'Esta es una fila de teclas del teclado.',
    keyboard_pattern: 'Esta es un dibujo de teclas del teclado.',
    sequence: 'Esta es una secuencia como abc o 6543.',
    year: 'Esta es casi solo un año reciente.',
    date: 'Esta es casi solo una fecha.',
    common: 'Esta es una de las contraseñas más comunes.',
    similar_to_common: 'Esta se parece a una contraseña común.',
    single_word: 'Esta es una sola palabra.',
    name: 'Esta es un nombre.',
    own_name: 'Esta contiene su nombre o su dirección de correo.',
    guessable: 'Esta es demasiado fácil de adivinar.',
  },
};

export const LINK_PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: ENGLISH,
  es: SPANISH,
};
