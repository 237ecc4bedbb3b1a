package org.firstline.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody at an address of their own, so that no test uses up what another may send. */
final class PublicPages {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final MockMvc desk;
    private final String address;

    PublicPages(WebApplicationContext application) {
        this(application, "198.51.100." + ADDRESSES.incrementAndGet());
    }

    PublicPages(WebApplicationContext application, String address) {
        this.desk = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        this.address = address;
    }

    MockHttpServletResponse open(String path) {
        return perform(get(URI.create(path)));
    }

    MockHttpServletResponse send(String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder request = post(URI.create(path)).with(csrf());
        fields.forEach(request::param);
        return perform(request);
    }

    /** The page that an answer leads to. */
    MockHttpServletResponse follow(MockHttpServletResponse answer) {
        return open(Objects.requireNonNull(answer.getHeader(HttpHeaders.LOCATION)));
    }

    static String body(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        try {
            return desk.perform(
                            request.header(HttpHeaders.ACCEPT_LANGUAGE, "nl-NL").with(each -> {
                                each.setRemoteAddr(address);
                                return each;
                            }))
                    .andReturn()
                    .getResponse();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
