package org.firstline.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

/** The limits of attachments … */
class AttachmentSettingsTest {

    @Test
    void areChangedAsTheOperatorsPageSays() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "FIRSTLINE_ATTACHMENTS_MOST_PER_FILE", "5MB",
                                "FIRSTLINE_ATTACHMENTS_MOST_FILES", "7",
                                "FIRSTLINE_ATTACHMENTS_MOST_TOGETHER", "9MB")));

        AttachmentSettings settings = Binder.get(environment)
                .bind("firstline.attachments", AttachmentSettings.class)
                .get();

        assertThat(settings.mostPerFile()).isEqualTo(DataSize.ofMegabytes(5));
        assertThat(settings.mostFiles()).isEqualTo(7);
        assertThat(settings.mostTogether()).isEqualTo(DataSize.ofMegabytes(9));
    }
}
