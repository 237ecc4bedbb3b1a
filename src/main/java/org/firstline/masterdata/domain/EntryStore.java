package org.firstline.masterdata.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.firstline.masterdata.Entry;
import org.firstline.masterdata.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the entries. */
@Repository
public class EntryStore {

    private static final String SELECT =
            "select kind, code, parent, name_en, name_nl, place, retired_at from masterdata_entry where kind = :kind";

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Entry> all(Kind kind) {
        return jdbc.sql(SELECT + " order by place, code")
                .param("kind", kind.name())
                .query(EntryStore::entry)
                .list();
    }

    /** The same, and nobody changes one of them until the transaction ends. */
    public List<Entry> lock(Kind kind) {
        return jdbc.sql(SELECT + " order by place, code for update")
                .param("kind", kind.name())
                .query(EntryStore::entry)
                .list();
    }

    /** Those that come after a code in the order of codes. */
    public List<Entry> after(Kind kind, String code, int most) {
        return jdbc.sql(SELECT + " and code > :after order by code limit :most")
                .param("kind", kind.name())
                .param("after", code)
                .param("most", most)
                .query(EntryStore::entry)
                .list();
    }

    public Optional<Entry> find(Kind kind, String code) {
        return jdbc.sql(SELECT + " and code = :code")
                .param("kind", kind.name())
                .param("code", code)
                .query(EntryStore::entry)
                .optional();
    }

    /** All categories, and of the other kinds those that an incident names; VIPs only while they are. */
    public List<Entry> named(@Nullable String service, @Nullable String site, @Nullable String address) {
        return jdbc.sql("select kind, code, parent, name_en, name_nl, place, retired_at from masterdata_entry"
                        + " where kind = 'CATEGORIES' or kind = 'SERVICES' and code = :service"
                        + " or kind = 'SITES' and code = :site or kind = 'VIPS' and code = :vip and retired_at is null")
                .param("service", service)
                .param("site", site)
                .param("vip", address)
                .query(EntryStore::entry)
                .list();
    }

    public void save(Entry entry) {
        jdbc.sql("insert into masterdata_entry (kind, code, parent, name_en, name_nl, place, retired_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update parent = value(parent),"
                        + " name_en = value(name_en), name_nl = value(name_nl), place = value(place),"
                        + " retired_at = value(retired_at)")
                .params(
                        entry.kind().name(),
                        entry.code(),
                        entry.parent(),
                        entry.nameEn(),
                        entry.nameNl(),
                        entry.place(),
                        entry.retiredAt())
                .update();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("parent"),
                row.getString("name_en"),
                row.getString("name_nl"),
                row.getInt("place"),
                row.getObject("retired_at", Instant.class));
    }
}
