-- Expired tokens are forgotten by the hour; none is used up, because what it opens says when it is over.
alter table identity_token add key identity_token_expiry (expires_at), drop column used_at;
