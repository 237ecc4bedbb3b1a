package org.firstline.vendor.process;

import java.util.List;
import java.util.Set;
import org.firstline.engine.guard.SentMessage;
import org.firstline.engine.guard.Vocabulary;
import org.springframework.stereotype.Component;

/** What the desk says to a vendor's leg. */
@Component
class VendorVocabulary implements Vocabulary {

    /** Also the desk itself ends the wait for a vendor: the line has the word again. */
    private static final String WAIT_ENDED = "incident.vendorAnswered";

    @Override
    public Set<String> variables() {
        return Set.of();
    }

    @Override
    public List<SentMessage> messages() {
        return List.of(
                new SentMessage(VendorProcess.KEY, VendorProcess.ANSWERED, Set.of()),
                new SentMessage(VendorProcess.KEY, VendorProcess.SOLVED, Set.of("outcome")),
                new SentMessage(VendorProcess.KEY, WAIT_ENDED, Set.of("outcome")));
    }
}
