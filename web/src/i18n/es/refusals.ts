import type { Schemas } from '../../api/client';

/** What the server refuses, by its code; its own titles are in English. */
export const refusals: Partial<Record<Schemas['ErrorCode'], string>> = {
  VALIDATION_FAILED: 'Hay un campo que no vale.',
  FORBIDDEN: 'Tu rol no permite esto.',
  NOT_FOUND: 'Ya no existe.',
  SHOP_ARCHIVED: 'La tienda está archivada.',
  EMAIL_TAKEN: 'Este correo ya está registrado.',
  LAST_ADMIN: 'Tiene que quedar al menos un administrador activo.',
  PERSON_ERASED: 'Los datos de esta persona se borraron.',
  BARCODE_TAKEN: 'Otro producto tiene este código de barras.',
  NOT_A_MEMBER: 'Esta persona no está asignada a la tienda.',
  PLATFORM_NAME_TAKEN: 'Otra plataforma tiene este nombre.',
  PLATFORM_HOST_TAKEN: 'Otra plataforma tiene este dominio.',
  WAGE_DATE_TAKEN: 'Otro salario de esta persona empieza el mismo día.',
  WEAK_PASSWORD: 'La contraseña es demasiado fácil de adivinar.',
  WRONG_PASSWORD: 'La contraseña actual no es esa.',
  MAIL_UNAVAILABLE: 'Esta instalación no envía correo.',
  INVITATION_CLOSED: 'Esta persona ya no tiene una invitación abierta.',
  ERASURE_NOT_CONFIRMED: 'El correo no es el de la persona que se va a borrar.',
  VERSION_CONFLICT: 'Alguien lo ha cambiado entretanto. Ciérralo y ábrelo otra vez.',
  QUOTA_EXCEEDED: 'Has llegado al máximo que permite esta instalación.',
  PAYLOAD_TOO_LARGE: 'El archivo es demasiado grande.',
  MALFORMED_BODY: 'El archivo no se puede leer.',
  TOO_MANY_REQUESTS: 'Demasiadas peticiones seguidas. Espera un momento.',
  SERVICE_UNAVAILABLE: 'El servidor no puede atender ahora. Prueba en un momento.',
  INTERNAL: 'El servidor ha fallado.',
};
