-- Whose signatures on packs are trusted here.
create table trusted_publishers (
  key_id text primary key,
  -- One line of base64, as a minisign public key file has it.
  public_key text not null,
  name text not null,
  added_at text not null
) strict, without rowid;

-- The audit log only grows.
create trigger audit_is_never_changed before update on audit begin
  select raise(abort, 'the audit log only grows');
end;
create trigger audit_is_never_deleted before delete on audit begin
  select raise(abort, 'the audit log only grows');
end;
create index audit_by_time on audit (at, entry_id);
