-- The role that jobs work as: it writes rows and can neither change the schema nor drop anything.
-- Migrations are the owner's. Where this login may not make roles, jobs work as the owner.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'solieu_loader') THEN
    CREATE ROLE solieu_loader NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, 'solieu_loader', 'MEMBER') THEN
    GRANT solieu_loader TO CURRENT_USER;
  END IF;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE WARNING 'role solieu_loader cannot be made by %: ask the owner of the server', current_user;
END
$$;
