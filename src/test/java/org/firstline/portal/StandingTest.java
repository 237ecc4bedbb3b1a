package org.firstline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Line;
import org.firstline.shared.WaitReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class StandingTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages-portal.properties", "messages-portal_nl.properties"})
    void hasWordsForWhateverAModelCanSay(String file) throws IOException {
        Properties words = PropertiesLoaderUtils.loadProperties(new ClassPathResource(file));

        assertThat(keys())
                .allSatisfy(key -> assertThat(words).containsKeys("portal.heading." + key, "portal.standing." + key));
    }

    private static Set<String> keys() {
        return Stream.of(IncidentStatus.values())
                .flatMap(status -> Stream.concat(Stream.of((WaitReason) null), Stream.of(WaitReason.values()))
                        .flatMap(reason -> Stream.concat(Stream.of((Line) null), Stream.of(Line.values()))
                                .flatMap(line -> Stream.of((String) null, "line1a")
                                        .map(agent -> Standing.of(status, reason, line, agent)
                                                .key()))))
                .collect(Collectors.toSet());
    }
}
