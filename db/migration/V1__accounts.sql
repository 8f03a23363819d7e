-- Accounts, their roles and the divisions that they may see.
create table account (
    id bigint generated always as identity primary key,
    name text not null unique check (name ~ '^[^\s]{1,64}$'),
    password_hash text not null,
    role text not null check (role in ('viewer', 'inspector', 'editor', 'administrator')),
    enabled boolean not null default true,
    created_at timestamptz not null default now(),
    created_by text not null
);

comment on table account is 'Who may log in. Rows are disabled, never deleted: audit rows name them.';

-- The empty code stands for the whole country.
create table account_scope (
    account_id bigint not null references account,
    division_code text not null check (division_code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9})?$'),
    primary key (account_id, division_code)
);

comment on table account_scope is 'Divisions, with all below them, that an account may see and work in.';

create table audit_event (
    id bigint generated always as identity primary key,
    happened_at timestamptz not null default now(),
    account_name text not null,
    action text not null,
    subject text not null,
    details jsonb not null default '{}'
);

create index audit_event_subject on audit_event (subject, id);

comment on table audit_event is 'Every change of data and every decision: who, when, what. Rows are only added.';
