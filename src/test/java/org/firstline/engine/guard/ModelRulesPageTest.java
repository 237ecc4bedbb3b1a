package org.firstline.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.firstline.DeskTest;
import org.firstline.engine.deployment.Deployments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;

class ModelRulesPageTest extends DeskTest {

    private static final Path PAGE = Path.of("docs/model-rules.md");
    private static final String INTRODUCTION = """
            # What the desk takes of a model, and what not

            The guard holds every file against these rules before the engine sees it. It tells everything that is wrong at once, in
            Dutch or English. Made from the rules' own examples by
            `./mvnw -q test -Dtest=ModelRulesPageTest -Dcatalogue.write=true`.
            """;
    private static final String SECTION = """

            ## %s

            > %s

            Refused:

            ```%s
            %s
            ```

            Right:

            ```%s
            %s
            ```
            """;
    private static final int SHOWN = 400;

    @Autowired
    Deployments deployments;

    @Autowired
    MessageSource sentences;

    @Test
    void showsEveryRule() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        Examples.ALL.forEach(example -> page.append(section(example)));
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page.toString());
    }

    private String section(Example example) {
        ModelRefused refused = catchThrowableOfType(
                ModelRefused.class, () -> deployments.deploy("example", List.of(example.badFile()), "owner"));
        String why = sentences.getMessage(refused.findings().get(0), Locale.ENGLISH);
        String language = example.frame().kind.equals("form") ? "json" : "xml";
        return SECTION.formatted(example.rule(), why, language, shown(example.bad()), language, shown(example.good()));
    }

    private static String shown(String example) {
        return StringUtils.truncate(example.strip().replace("><", ">\n<"), SHOWN);
    }
}
