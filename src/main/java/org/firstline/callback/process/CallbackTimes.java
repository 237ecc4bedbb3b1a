package org.firstline.callback.process;

import java.time.Duration;
import java.util.Date;
import org.firstline.callback.CallbackNumber;
import org.firstline.callback.Slot;
import org.firstline.callback.domain.CallbackStore;
import org.firstline.engine.VisibleToModels;

/** When a callback is due, as models write it: {@code ${callbackTimes.promisedUntil(callback)}}. */
@VisibleToModels("callbackTimes")
public class CallbackTimes {

    private final CallbackStore store;

    CallbackTimes(CallbackStore store) {
        this.store = store;
    }

    /** So many minutes of the clock before the promised hour begins. */
    public Date before(String callback, int minutes) {
        return Date.from(slot(callback).from().minus(Duration.ofMinutes(minutes)));
    }

    /** The end of the promised hour. */
    public Date promisedUntil(String callback) {
        return Date.from(slot(callback).to());
    }

    private Slot slot(String callback) {
        return store.find(new CallbackNumber(callback)).orElseThrow().slot();
    }
}
