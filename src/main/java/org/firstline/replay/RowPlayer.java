package org.firstline.replay;

import java.util.ArrayList;
import java.util.List;
import org.firstline.replay.LogCase.Changes;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does at our desk what a row says was done at the log's. */
final class RowPlayer {

    private static final Logger LOG = LoggerFactory.getLogger(RowPlayer.class);

    private final LogDesk desk;
    private final List<String> refusals = new ArrayList<>();
    private long line;

    RowPlayer(LogDesk desk) {
        this.desk = desk;
    }

    /** @return the kinds of what could not be done; empty when the row is applied */
    List<String> play(LogCase of, LogRow row, Changes changes) {
        refusals.clear();
        line = row.line();
        if (!changes.any()) {
            attempt("note", () -> desk.note(of, row));
        } else if (desk.get(of).status().isFinal()) {
            afterTheEnd(row, changes);
        } else {
            change(of, row, changes);
        }
        return List.copyOf(refusals);
    }

    private void afterTheEnd(LogRow row, Changes changes) {
        if (changes.levels() || changes.moves() || row.state() != LogState.CLOSED) {
            refusals.add("change of a closed incident");
        }
    }

    private void change(LogCase of, LogRow row, Changes changes) {
        if (changes.levels()) {
            attempt("re-prioritisation", () -> desk.reprioritise(of, row));
        }
        if (changes.state() && row.state().isOpen() && desk.get(of).status() == IncidentStatus.RESOLVED) {
            attempt("rejection", () -> desk.reject(of));
        }
        move(of, row, changes);
    }

    /** Hand-over and claim belong to the work: a waiting incident goes back to it first, and waits on if the row says so. */
    private void move(LogCase of, LogRow row, Changes changes) {
        boolean resumes = (changes.state() || changes.moves()) && isAt(of, IncidentStatus.WAITING);
        if (resumes) {
            attempt("resumption", () -> desk.resume(of));
        }
        if (isAt(of, IncidentStatus.IN_PROGRESS)) {
            takeOver(of, row, changes);
        } else if (changes.moves()) {
            refusals.add((changes.team() == null ? "change of person" : "change of team") + " of a resolved incident");
        }
        if (row.state().waitReason() != null && (changes.state() || resumes)) {
            attempt("wait", () -> desk.await(of, row.state().waitReason()));
        }
        if (changes.state() && !row.state().isOpen()) {
            end(of, row);
        }
    }

    /** Our desk gives the work to somebody by itself; whoever the row names has it afterwards, new in the log or not. */
    private void takeOver(LogCase of, LogRow row, Changes changes) {
        if (changes.team() != null) {
            attempt("hand-over", () -> desk.handOver(of, changes.team()));
        }
        if (row.person() != null) {
            attempt("claim", () -> desk.claim(of, row.person()));
        }
    }

    private void end(LogCase of, LogRow row) {
        if (!isAt(of, IncidentStatus.RESOLVED)) {
            attempt("resolution", () -> desk.resolve(of));
        }
        if (row.state() == LogState.CLOSED) {
            attempt("confirmation", () -> desk.confirm(of));
        }
    }

    private boolean isAt(LogCase of, IncidentStatus status) {
        return desk.get(of).status() == status;
    }

    private void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            refusals.add(what + " refused: " + refused.rule());
        } catch (RuntimeException failure) {
            LOG.error("Log, line {}: {} failed", line, what, failure);
            refusals.add(what + " failed: " + failure.getClass().getSimpleName());
        }
    }
}
