-- Few reports have corrections; a comparison looks them up for these only.
alter table report add corrected boolean not null default false;

comment on column report.corrected is 'Whether a correction was ever made; its rows tell which one counts.';

-- Also where the migration runs under row level security, which hides every report from it.
alter table report no force row level security;
alter table correction no force row level security;
update report set corrected = true where id in (select report_id from correction);
alter table report force row level security;
alter table correction force row level security;

create function mark_corrected_report() returns trigger
    language plpgsql as $$
begin
    update report set corrected = true where id = new.report_id and not corrected;
    return null;
end
$$;

create trigger mark_corrected_report after insert on correction
    for each row execute function mark_corrected_report();

-- Who sees everything needs no look at the report of every row.
alter policy narrative_fact_scope on narrative_fact
    using ((select scope_is_all()) or exists (select from report where report.id = narrative_fact.report_id));
alter policy report_decision_scope on report_decision
    using ((select scope_is_all()) or exists (select from report where report.id = report_decision.report_id));
alter policy source_document_read on source_document
    using ((select scope_is_all()) or exists (select from report where report.document_id = source_document.id));
alter policy correction_read on correction
    using ((select scope_is_all()) or exists (select from report where report.id = correction.report_id));
