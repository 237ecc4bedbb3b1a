package org.firstline.survey.domain;

import java.time.Duration;
import java.time.Instant;
import org.firstline.shared.IncidentNumber;
import org.firstline.survey.SurveyAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who was asked and what they answered. Its conditional updates let one of two at once win. */
@Repository
public class SurveyStore {

    private static final Duration REST = Duration.ofDays(30);

    private final JdbcClient jdbc;

    SurveyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts the requester as asked now; false, and nothing counts, when they were asked less than 30 days ago. */
    public boolean claimAsking(String email, Instant now) {
        jdbc.sql("insert into survey_requester (email, asked_at) values (?, ?) on duplicate key update email = email")
                .params(email, Instant.EPOCH)
                .update();
        return jdbc.sql("update survey_requester set asked_at = ? where email = ? and asked_at <= ?")
                        .params(now, email, now.minus(REST))
                        .update()
                == 1;
    }

    public void add(IncidentNumber number, String email, Instant now, Instant expiresAt) {
        jdbc.sql("insert into survey (incident, email, invited_at, expires_at) values (?, ?, ?, ?)")
                .params(number.value(), email, now, expiresAt)
                .update();
    }

    /** False when the reminder has gone out already, or the answer has come. */
    public boolean remind(IncidentNumber number, Instant now) {
        return jdbc.sql("update survey set reminded_at = ?"
                                + " where incident = ? and reminded_at is null and answered_at is null")
                        .params(now, number.value())
                        .update()
                == 1;
    }

    public Instant expiry(IncidentNumber number) {
        return jdbc.sql("select expires_at from survey where incident = ?")
                .param(number.value())
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** False when there is an answer already. */
    public boolean answer(IncidentNumber number, SurveyAnswer answer, Instant now) {
        boolean first = jdbc.sql("update survey set answered_at = ? where incident = ? and answered_at is null")
                        .params(now, number.value())
                        .update()
                == 1;
        if (first) {
            jdbc.sql("insert into survey_answer (incident, answered_at, speed, effectiveness, friendliness, comment)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(number.value(), now)
                    .params(answer.speed(), answer.effectiveness(), answer.friendliness(), answer.comment())
                    .update();
        }
        return first;
    }
}
