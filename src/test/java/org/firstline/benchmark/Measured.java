package org.firstline.benchmark;

import java.util.Arrays;

/** What one run took: times in milliseconds. */
record Measured(String name, int clients, int times, double perSecond, double p50, double p95, double p99, int errors) {

    static Measured of(String name, int clients, long[] nanos, long elapsed, int errors) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measured(
                name,
                clients,
                sorted.length,
                sorted.length / (elapsed / 1e9),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                errors);
    }

    private static double percentile(long[] sorted, int percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
