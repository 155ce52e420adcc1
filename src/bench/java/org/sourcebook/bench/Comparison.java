package org.sourcebook.bench;

import java.util.function.Supplier;

/** The times of two ways of doing something. */
record Comparison(Figure product, Figure floor) {

    /**
     * Measures both in turn, one against one, so that whatever else the machine does slows both. Each supplier prepares
     * one run, which is not measured, and gives what is.
     *
     * @param warmUp how often each is run before that
     * @param rounds how often each is measured
     */
    static Comparison of(int warmUp, int rounds, Supplier<Work> product, Supplier<Work> floor) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            product.get().run();
            floor.get().run();
        }
        long[] products = new long[rounds];
        long[] floors = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            products[i] = time(product.get());
            floors[i] = time(floor.get());
        }
        return new Comparison(Figure.of(products), Figure.of(floors));
    }

    /** What is measured. */
    interface Work {
        void run() throws Exception;
    }

    /** How many times the floor's time the product takes. */
    double ratio() {
        return product.median() / floor.median();
    }

    private static long time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
