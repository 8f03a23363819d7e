-- A decision can be taken back: a step that gives the finding the state, the day and the person that it had before.
alter table finding_step drop constraint finding_step_action_check;
alter table finding_step add constraint finding_step_action_check check (action in
    ('found', 'changed', 'reopened', 'closed', 'returned', 'decided', 'assigned', 'noted', 'attached', 'taken_back'));
