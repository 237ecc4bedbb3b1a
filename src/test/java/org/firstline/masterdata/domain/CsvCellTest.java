package org.firstline.masterdata.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-2", "@sum", "＝1", "'=1"})
    void isNoFormula(String text) {
        assertThat(CsvCell.safe(text)).startsWith("'").isNotEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'s-Hertogenbosch", "VPN", "1-2", "", "''"})
    void staysAsItIs(String text) {
        assertThat(CsvCell.safe(text)).isEqualTo(text);
        assertThat(CsvCell.meant(text)).isEqualTo(text);
    }

    @Property
    void comesBack(
            @ForAll @StringLength(max = 6) @Chars({'\'', '=', '+', '-', '@'}) @CharRange(from = 'a', to = 'c')
                    String text) {
        assertThat(CsvCell.meant(CsvCell.safe(text))).isEqualTo(text);
    }
}
