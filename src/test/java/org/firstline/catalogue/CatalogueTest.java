package org.firstline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed pages say what the models say; with {@code -Dcatalogue.write=true} they are written instead. */
class CatalogueTest {

    private static final String REMEDY =
            "%s is behind the models: run ./mvnw -q test -Dtest=CatalogueTest -Dcatalogue.write=true";

    private static final Catalogue CATALOGUE = new Catalogue();

    @BeforeAll
    static void writesIfAsked() throws IOException {
        if (Boolean.getBoolean("catalogue.write")) {
            for (Map.Entry<Path, String> file : CATALOGUE.files().entrySet()) {
                Files.createDirectories(file.getKey().getParent());
                Files.writeString(file.getKey(), file.getValue());
            }
            for (Path leftOver : CATALOGUE.leftOver()) {
                Files.delete(leftOver);
            }
        }
    }

    @Test
    void saysWhatTheModelsSay() {
        CATALOGUE.files().forEach((file, content) -> assertThat(file)
                .describedAs(REMEDY, file)
                .exists()
                .content()
                .isEqualTo(content));
    }

    @Test
    void keepsNoPageOfAModelThatIsGone() {
        assertThat(CATALOGUE.leftOver()).isEmpty();
    }
}
