package org.firstline.incident;

import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Breaks every notification about one incident, as a full disk would. */
@Component
@Profile("test")
public class BrokenNotification {

    volatile @Nullable IncidentNumber number;

    /** Null: all goes well again. */
    public void breakFor(@Nullable IncidentNumber broken) {
        number = broken;
    }

    @EventListener
    public void fail(RequesterNotificationDue due) {
        if (due.number().equals(number)) {
            throw new IllegalStateException("mail store is full");
        }
    }
}
