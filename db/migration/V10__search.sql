-- Search over the texts of reports. Chinese is written without spaces between words, so the texts
-- are found by their characters and pairs of neighbouring characters, folded: simplified characters,
-- half width, small letters, without the spaces that a layout puts between characters.
create table document_text (
    document_id bigint primary key references source_document,
    folded text not null
);

comment on column document_text.folded is 'The text of the document as org.mingjian.report.FoldedText folds it.';

-- Which characters and pairs occur in a document: numbers, no text. Without a policy, because an
-- index on an array cannot be used through one; who may see a document is asked of its report.
create table document_grams (
    document_id bigint primary key references source_document,
    grams integer[] not null
);

create index document_grams_index on document_grams using gin (grams);

comment on column document_grams.grams is
    'A character as its UTF-16 unit, a pair as the first unit times 65536 plus the second, as a signed number.';

alter table document_text enable row level security;
alter table document_text force row level security;
create policy document_text_read on document_text for select
    using ((select scope_is_all()) or exists (select from report where report.document_id = document_text.document_id));
create policy document_text_add on document_text for insert
    with check (current_setting('mingjian.scope', true) <> '');
