package org.firstline.vendor.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.firstline.shared.Language;
import org.firstline.vendor.Vendor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps vendors. */
@Repository
public class VendorStore {

    private static final String SELECT =
            "select code, name, email, language, calendar, escalation_email, silence_working_days, retired_at from vendor_vendor";

    private final JdbcClient jdbc;

    VendorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Vendor> all() {
        return jdbc.sql(SELECT + " order by code").query(VendorStore::vendor).list();
    }

    public List<Vendor> offered() {
        return jdbc.sql(SELECT + " where retired_at is null order by name, code")
                .query(VendorStore::vendor)
                .list();
    }

    public Optional<Vendor> find(String code) {
        return jdbc.sql(SELECT + " where code = ?")
                .param(code)
                .query(VendorStore::vendor)
                .optional();
    }

    /** True for a new one; whether it is retired stays as it is. */
    public boolean put(Vendor vendor) {
        return jdbc.sql("""
                        insert into vendor_vendor
                            (code, name, email, language, calendar, escalation_email, silence_working_days)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update name = value(name), email = value(email), language = value(language),
                            calendar = value(calendar), escalation_email = value(escalation_email),
                            silence_working_days = value(silence_working_days)
                        """)
                        .params(
                                vendor.code(),
                                vendor.name(),
                                vendor.email(),
                                vendor.language().code())
                        .params(Arrays.asList(vendor.calendar(), vendor.escalationEmail(), vendor.silenceWorkingDays()))
                        .update()
                == 1;
    }

    public void retire(String code, Instant now) {
        jdbc.sql("update vendor_vendor set retired_at = ? where code = ? and retired_at is null")
                .params(now, code)
                .update();
    }

    public void restore(String code) {
        jdbc.sql("update vendor_vendor set retired_at = null where code = ?")
                .param(code)
                .update();
    }

    private static Vendor vendor(ResultSet row, int index) throws SQLException {
        return new Vendor(
                row.getString("code"),
                row.getString("name"),
                row.getString("email"),
                Language.of(row.getString("language")),
                row.getString("calendar"),
                row.getString("escalation_email"),
                row.getInt("silence_working_days"),
                instant(row, "retired_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
