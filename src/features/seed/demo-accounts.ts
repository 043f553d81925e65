/** Known to everyone: for development only, production refuses to seed them. */
export const DEMO_EMAIL = 'admin@kpi.com';
export const DEMO_PASSWORD = 'Admin123*';
