-- A function behind the gate belongs to its definer, who alone may replace it.
set role portal_definer;

-- The mandates of the one who signed in, in every commission, with all that a page prints of them: asked before any scope can be open.
-- The zone is that of whoever was sent: of the nominating segment, of the holder, or of an agency's segment.
create or replace function gate.offices_of(the_issuer text, the_subject text, at timestamptz) returns table (id uuid, holder_id uuid, capacity text, office_en text,
    office_ru text, since timestamptz, until timestamptz, holder_kind text, holder_code text, body_kind text, holder_en text, holder_ru text, segment_id uuid,
    zone text, commission_id uuid, commission_code text, symbol_prefix text, commission_en text, commission_ru text, organisation_en text,
    organisation_ru text, nominator_id uuid, nominator_code text, nominator_en text, nominator_ru text)
  language sql stable security definer set search_path = ''
  as $$ select m.id, m.holder_id, m.capacity, m.office_en, m.office_ru, m.since, m.until, h.kind, h.code, h.body_kind, h.name_en, h.name_ru, h.segment_id,
          coalesce(n.zone, h.zone, s.zone), c.id, c.code, c.symbol_prefix, c.name_en, c.name_ru, c.organisation_en, c.organisation_ru, n.id, n.code, n.name_en, n.name_ru
        from public.person p join public.mandate m on m.person_id = p.id join public.holder h on h.id = m.holder_id
          join public.commission c on c.id = m.commission_id left join public.holder n on n.id = m.nominated_by
          left join public.holder s on s.id = h.segment_id
        where p.issuer = the_issuer and p.subject = the_subject and m.since <= at and (m.until is null or at < m.until)
        order by m.since, m.ordinal $$;

set role portal_owner;
