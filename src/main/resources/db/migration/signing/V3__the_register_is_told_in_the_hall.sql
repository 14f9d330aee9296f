-- The depositary writes nothing in the hall but the register; what was entered there is told there as a fact, which says no more than the entry.
create policy fact_of_the_register on fact for insert with check (
  type = 'InstrumentRegistered' and space_id = any ((select readable())::uuid[])
  and by_mandate = (select entered_mandate()) and (select entered_capacity()) = 'DEPOSITARY'
  and payload - '{space,entry,symbol,status,since,by,at}'::text[] = '{}'::jsonb
  and exists (select from register_entry r where r.space_id = fact.space_id and r.id::text = fact.payload ->> 'entry'
    and r.by_mandate = fact.by_mandate and r.at = fact.at and r.symbol = fact.payload ->> 'symbol' and r.status = fact.payload ->> 'status'));
