package org.firstline.replay;

import java.util.Locale;

/** Labels left, figures right-aligned, remarks behind them. */
final class ReportTable {

    private final StringBuilder lines = new StringBuilder();

    void count(String label, long count, String remark) {
        line("%-40s%10s  %s".formatted(label, String.format(Locale.ROOT, "%,d", count), remark));
    }

    void text(String label, String text) {
        line("%-40s%10s  %s".formatted(label, "", text));
    }

    private void line(String text) {
        lines.append(text.stripTrailing()).append(System.lineSeparator());
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
