-- The reports of a county, those that wait among them (division_code is null), without reading all.
create index report_division on report (division_code text_pattern_ops);

-- The documents that have all of these characters and pairs, always by the index. The planner takes
-- an array for as cheap to compare as a number, and would rather read and unpack those of all
-- documents; a function with a setting of its own is also never merged into the question around it.
create function documents_with(wanted integer[]) returns setof bigint
    language sql stable rows 50000
    set enable_seqscan = off
    as 'select document_id from document_grams where grams @> wanted';
