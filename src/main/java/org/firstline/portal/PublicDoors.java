package org.firstline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.firstline.web.Network;
import org.firstline.web.Throttle;
import org.springframework.stereotype.Component;

/** How often the doors open that need neither an account nor a link; each answer is empty, or says how long to wait. */
@Component
class PublicDoors {

    private static final Duration TIME = Duration.ofMinutes(10);
    private static final Duration TIME_OF_MAILS = Duration.ofMinutes(30);
    private static final int MAILS = 3;

    private final Throttle reports;
    private final Throttle links;
    private final Throttle mails = new Throttle(MAILS, TIME_OF_MAILS);

    PublicDoors(PortalSettings settings) {
        this.reports = new Throttle(settings.reports(), TIME);
        this.links = new Throttle(settings.links(), TIME);
    }

    Optional<Duration> report(HttpServletRequest request) {
        return reports.take(Network.of(request.getRemoteAddr()));
    }

    Optional<Duration> askForLink(HttpServletRequest request) {
        return links.take(Network.of(request.getRemoteAddr()));
    }

    /** Whoever asks, nobody's mailbox is filled. */
    Optional<Duration> mail(String email) {
        return mails.take(email.toLowerCase(Locale.ROOT));
    }
}
