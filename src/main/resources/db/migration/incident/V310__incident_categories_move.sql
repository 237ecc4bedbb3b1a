-- Categories are master data now; codes that only a database had get themselves as names. The old table stays, unread:
-- the desk's user may drop none, and a node that has not been upgraded yet still reads it.
insert into masterdata_entry (kind, code, name_en, name_nl, place)
    select 'CATEGORIES', code,
        case code when 'HARDWARE' then 'Hardware' when 'SOFTWARE' then 'Software' when 'NETWORK' then 'Network'
            when 'ACCOUNT' then 'Account and access' when 'EMAIL' then 'E-mail' when 'PRINTING' then 'Printing'
            when 'TELEPHONY' then 'Telephony' when 'OTHER' then 'Other' else code end,
        case code when 'HARDWARE' then 'Hardware' when 'SOFTWARE' then 'Software' when 'NETWORK' then 'Netwerk'
            when 'ACCOUNT' then 'Account en toegang' when 'EMAIL' then 'E-mail' when 'PRINTING' then 'Printen'
            when 'TELEPHONY' then 'Telefonie' when 'OTHER' then 'Overig' else code end,
        place
    from incident_category;
