package org.firstline.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.firstline.load.SunkMail;

/**
 * Reads database and mailbox, not the desk's own word, and names everything that must not be. The promises' clocks are not
 * there yet, so nothing is asked of them.
 */
final class Oracle {

    /** The status that each place of a model carries. */
    private static final Map<String, String> PLACES = Map.of(
            "userTask_handleInLine", "IN_PROGRESS",
            "userTask_investigateAsExpert", "IN_PROGRESS",
            "userTask_awaitConfirmation", "RESOLVED",
            "userTask_waitForRequester", "WAITING",
            "userTask_waitForVendor", "WAITING",
            "userTask_waitForChange", "WAITING",
            "userTask_waitForProblem", "WAITING");

    private final Sql sql;

    Oracle(Sql sql) {
        this.sql = sql;
    }

    /** What holds at any moment, the one right after a kill included; empty is good. */
    List<String> wrongAtAnyMoment() {
        List<String> wrong = new ArrayList<>();
        said(wrong, "has no process instance, or several", """
                select i.number from incident i left join ACT_HI_PROCINST p
                  on p.BUSINESS_KEY_ = i.number and p.PROC_DEF_KEY_ = 'incident'
                group by i.number having count(p.ID_) <> 1
                """);
        said(wrong, "was registered twice", """
                select requester_email from incident group by requester_email having count(*) > 1
                """);
        said(wrong, "is open without a token, or has one after its end", """
                select i.number from incident i left join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = i.number
                  and e.PARENT_ID_ is null and e.SUPER_EXEC_ is null and e.PROC_DEF_ID_ like 'incident:%'
                where (i.status in ('CLOSED', 'WITHDRAWN')) = (e.ID_ is not null)
                """);
        PLACES.forEach((place, status) ->
                said(wrong, "stands at " + place + " with another status", """
                select i.number from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                  join incident i on i.number = e.BUSINESS_KEY_
                where t.TASK_DEF_KEY_ = '%s' and i.status <> '%s'
                """.formatted(place, status)));
        said(wrong, "has a gap or a double in its journal", """
                select i.number from incident i left join incident_journal j on j.incident = i.id
                group by i.number having count(j.seq) <> max(i.journal_length) or max(j.seq) <> max(i.journal_length)
                  or count(distinct j.seq) <> max(i.journal_length)
                """);
        said(wrong, "has two Message-IDs for one receiver and event", """
                select concat(incident, ' ', event, ' ', receiver) from notification_outbox
                group by incident, event, receiver, message_key having count(distinct message_id) > 1
                """);
        said(wrong, "failed for the last time without an open fault, or the other way round", """
                select j.ID_ from ACT_RU_JOB j left join ACT_RU_INCIDENT f
                  on f.CONFIGURATION_ = j.ID_ and f.INCIDENT_TYPE_ = 'failedJob'
                where (j.RETRIES_ = 0) <> (f.ID_ is not null)
                """);
        return wrong;
    }

    /** What holds when all work is done besides. */
    List<String> wrongAtTheEnd(Map<String, String> acknowledged, List<SunkMail> mails, int killsBeforeMark) {
        List<String> wrong = wrongAtAnyMoment();
        Set<String> registered = Set.copyOf(sql.strings("select concat(requester_email, ' ', number) from incident"));
        acknowledged.forEach((email, number) -> {
            if (!registered.contains(email + " " + number)) {
                wrong.add(number + " was acknowledged and is not there");
            }
        });
        if (registered.size() != acknowledged.size()) {
            wrong.add("%d incidents for %d acknowledgements".formatted(registered.size(), acknowledged.size()));
        }
        said(wrong, "ended without the answer that was given", """
                select number from incident where number not in (select incident from survey_answer)
                """);
        said(wrong, "is due and was left lying", """
                select ID_ from ACT_RU_JOB where RETRIES_ > 0 and coalesce(DUEDATE_, CREATE_TIME_) < utc_timestamp() - interval 10 second
                """);
        said(wrong, "is locked by nobody who lives", """
                select ID_ from ACT_RU_JOB where LOCK_EXP_TIME_ < utc_timestamp()
                """);
        said(wrong, "is a mail that neither left nor was given up", """
                select concat(incident, ' ', event) from notification_outbox where sent_at is null and given_up_at is null
                """);
        mails(wrong, mails, killsBeforeMark);
        return wrong;
    }

    private void mails(List<String> wrong, List<SunkMail> mails, int killsBeforeMark) {
        Map<String, Long> copies =
                mails.stream().collect(Collectors.groupingBy(SunkMail::messageId, Collectors.counting()));
        Set<String> known = Set.copyOf(sql.strings("select message_id from notification_outbox"));
        known.stream()
                .filter(id -> !copies.containsKey(id))
                .forEach(id -> wrong.add(id + " is said to be sent and never arrived"));
        copies.keySet().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> wrong.add(id + " arrived and was never to be sent"));
        long again = copies.values().stream().mapToLong(count -> count - 1).sum();
        if (again > killsBeforeMark) {
            wrong.add("%d mails arrived again after %d kills between 250 and mark".formatted(again, killsBeforeMark));
        }
    }

    private void said(List<String> wrong, String what, String sql) {
        this.sql.strings(sql).forEach(each -> wrong.add(each + " " + what));
    }
}
