-- The forms of a holder's name in each language, in a fixed order of cases, for papers that name it inside a sentence:
-- {"ru": ["Агентство", "Агентства", …], "en": ["Agency", "the Agency"]}. The first form stands alone.
alter table holder add column forms jsonb not null default '{}' check (jsonb_typeof(forms) = 'object');

-- They come with the charter; possible only while no scope is open and before anyone has acted in the commission.
create function gate.found_forms(charter jsonb)
  returns void language plpgsql security definer set search_path = '' as $$
declare
  c uuid;
begin
  if public.entered_mandate() is not null then raise exception 'a scope is open' using errcode = '42501'; end if;
  select x.id into strict c from public.commission x where x.code = charter ->> 'code';
  if exists (select from public.fact f join public.space s on s.id = f.space_id where s.commission_id = c) then
    raise exception 'the commission has begun its work' using errcode = '42501';
  end if;
  update public.holder h set forms = x.forms
    from jsonb_to_recordset(charter -> 'holders') as x (kind text, code text, forms jsonb)
    where h.commission_id = c and h.kind = x.kind and h.code = x.code and x.forms is not null;
end $$;
grant update (forms) on holder to portal_definer;
revoke execute on function gate.found_forms(jsonb) from public;
grant execute on function gate.found_forms(jsonb) to portal_app;
alter function gate.found_forms(jsonb) owner to portal_definer;
