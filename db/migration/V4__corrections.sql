-- What people say of figures that were read wrongly or not at all. Rows are only added: the newest
-- for a report and indicator counts, and state w gives the word back to the reading.
create table correction (
    id bigint generated always as identity primary key,
    report_id bigint not null references report,
    indicator text not null,
    state text not null check (state in ('r', 'b', 'w')),
    value numeric check ((value is not null) = (state = 'r')),
    typed text check ((typed is not null) = (state = 'r')),
    unit text check (unit is null or state = 'r'),
    reason text not null check (reason ~ '\S'),
    corrected_at timestamptz not null,
    corrected_by text not null,
    previous_state text not null check (previous_state in ('r', 'b', 'u', 'a')),
    previous_value numeric check ((previous_value is not null) = (previous_state = 'r'))
);

create index correction_fact on correction (report_id, indicator, id desc);

comment on column correction.state is
    'r a figure, b the cell is blank, w withdrawn: what was read counts, also against a correction of an older version.';
comment on column correction.value is 'Money in 10,000 yuan.';
comment on column correction.typed is 'The figure as the person typed it, in the unit beside it.';
comment on column correction.previous_state is 'What counted before: reported, blank, unreadable or absent.';

alter table correction enable row level security;
alter table correction force row level security;
-- Nothing allows update or delete.
create policy correction_read on correction for select
    using (exists (select from report where report.id = correction.report_id));
create policy correction_add on correction for insert
    with check (exists (select from report where report.id = correction.report_id));

-- The corrections that count. With the rights of who asks, so that the policies hold.
create view correction_in_force with (security_invoker = true) as
    select report_id, indicator, state, value, corrected_at, corrected_by
    from (
        select distinct on (report_id, indicator) *
        from correction
        order by report_id, indicator, id desc
    ) newest
    where state <> 'w';
