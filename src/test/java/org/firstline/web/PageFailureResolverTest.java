package org.firstline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a crash test found: a requester whose confirmation met a dying database got an empty page with status 200. */
class PageFailureResolverTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/survey/secret");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void doesNotTakeTheDatabasesConnectionForTheBrowsers() {
        resolve(new CannotCreateTransactionException("no", lost(new SocketException("Broken pipe"))));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void knowsARollbackThatFailed() {
        resolve(new JpaSystemException(new RuntimeException(new SQLException("Connection is closed"))));
        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(new PageFailureResolver().resolveException(request, response, null, new IllegalStateException()))
                .isNull();
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private void resolve(Exception failure) {
        assertThat(new PageFailureResolver().resolveException(request, response, null, failure))
                .isNotNull();
    }

    private static SQLNonTransientConnectionException lost(Exception cause) {
        return new SQLNonTransientConnectionException("(conn=8) Socket error", "08000", -1, cause);
    }
}
