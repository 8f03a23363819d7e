-- Whoever manages accounts also removes what others shared within the own scope: the owner may be
-- disabled, and the view would stay for ever.
drop policy saved_view_delete on saved_view;
create policy saved_view_delete on saved_view for delete using (
    owner = (select current_setting('mingjian.account', true))
    or (
        shared_in is not null
        and (scope_is_all() or shared_in like any (scope_patterns()))
        and exists (
            select from account
            where account.name = (select current_setting('mingjian.account', true))
                and account.enabled
                and account.role = 'administrator'
        )
    )
);
