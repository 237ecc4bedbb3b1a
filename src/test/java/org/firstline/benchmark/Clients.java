package org.firstline.benchmark;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** So many at once doing the same thing, each the next as soon as it has finished the last. */
final class Clients {

    private Clients() {}

    /** @param operation gets 0 … times-1 */
    static Measured run(String name, int clients, int times, IntConsumer operation) {
        AtomicInteger next = new AtomicInteger();
        long[] nanos = new long[times];
        AtomicInteger errors = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long started = System.nanoTime();
        try {
            List<Future<?>> all = IntStream.range(0, clients)
                    .<Future<?>>mapToObj(client -> threads.submit(() -> {
                        for (int each = next.getAndIncrement(); each < times; each = next.getAndIncrement()) {
                            nanos[each] = timed(operation, each, errors);
                        }
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get(30, TimeUnit.MINUTES);
            }
        } catch (Exception failure) {
            throw new IllegalStateException(name, failure);
        } finally {
            threads.shutdownNow();
        }
        return Measured.of(name, clients, nanos, System.nanoTime() - started, errors.get());
    }

    private static long timed(IntConsumer operation, int each, AtomicInteger errors) {
        long started = System.nanoTime();
        try {
            operation.accept(each);
        } catch (RuntimeException failure) {
            if (errors.getAndIncrement() == 0) {
                failure.printStackTrace();
            }
        }
        return System.nanoTime() - started;
    }
}
