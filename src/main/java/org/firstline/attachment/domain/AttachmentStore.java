package org.firstline.attachment.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firstline.attachment.Attachment;
import org.firstline.shared.Actor;
import org.firstline.shared.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is known of attachments; whoever changes a holder's files has locked the holder. */
@Repository
public class AttachmentStore {

    private static final String SELECT =
            "select id, holder, name, media_type, size, sha256, visibility, author, author_kind, attached_at from attachment_file ";

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the holder has; nobody else adds or takes away until the transaction ends. */
    public Held lock(String holder) {
        jdbc.sql(
                        "insert into attachment_holder (holder, files, bytes) values (?, 0, 0) on duplicate key update files = files")
                .param(holder)
                .update();
        return jdbc.sql("select files, bytes from attachment_holder where holder = ?")
                .param(holder)
                .query((row, at) -> new Held(row.getInt(1), row.getLong(2)))
                .single();
    }

    public void add(Attachment file) {
        jdbc.sql("""
                        insert into attachment_file (id, holder, name, media_type, size, sha256, visibility, author, author_kind,
                                                     attached_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(file.id(), file.holder(), file.name(), file.mediaType(), file.size(), file.sha256())
                .params(
                        file.visibility().name(),
                        file.author().name(),
                        file.author().kind().name())
                .param(file.attachedAt())
                .update();
        count(file.holder(), 1, file.size());
    }

    public void remove(Attachment file) {
        jdbc.sql("delete from attachment_file where id = ?").param(file.id()).update();
        count(file.holder(), -1, -file.size());
    }

    /** In the order in which they came. */
    public List<Attachment> of(String holder) {
        return jdbc.sql(SELECT + "where holder = ? order by place")
                .param(holder)
                .query(AttachmentStore::attachment)
                .list();
    }

    public Optional<Attachment> find(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(AttachmentStore::attachment)
                .optional();
    }

    public void share(String id, String party) {
        jdbc.sql("insert into attachment_share (attachment, party) values (?, ?) on duplicate key update party = party")
                .params(id, party)
                .update();
    }

    public void unshare(String id, String party) {
        jdbc.sql("delete from attachment_share where attachment = ? and party = ?")
                .params(id, party)
                .update();
    }

    /** In the order in which they came. */
    public List<Attachment> sharedWith(String party) {
        return jdbc.sql(SELECT + "join attachment_share s on s.attachment = id where s.party = ? order by place")
                .param(party)
                .query(AttachmentStore::attachment)
                .list();
    }

    /** Those of the ids that there is a row of; at least one must be asked for. */
    public Set<String> known(Collection<String> ids) {
        return jdbc.sql("select id from attachment_file where id in (:ids)")
                .param("ids", ids)
                .query(String.class)
                .set();
    }

    private void count(String holder, int files, long bytes) {
        jdbc.sql("update attachment_holder set files = files + ?, bytes = bytes + ? where holder = ?")
                .params(files, bytes, holder)
                .update();
    }

    private static Attachment attachment(ResultSet row, int at) throws SQLException {
        return new Attachment(
                row.getString("id"),
                row.getString("holder"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                Visibility.valueOf(row.getString("visibility")),
                new Actor(Actor.Kind.valueOf(row.getString("author_kind")), row.getString("author"), false),
                row.getTimestamp("attached_at").toInstant());
    }

    /** How much a holder has. */
    public record Held(int files, long bytes) {}
}
