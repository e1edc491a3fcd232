package org.councilnotes.bench.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Asks the queries of a list, each as often as the others, neighbours changing from pass to pass.
 */
record Round(List<Question> questions, int passes, double seconds) {

  /** Asks one query; what it gives is not looked at. */
  interface Asking {
    void ask(Question question) throws Exception;
  }

  /** Processor seconds so far. */
  interface Processor {
    double seconds();
  }

  /** A pass that was begun is ended, whatever it takes; none is begun when the time is over. */
  Figures run(Asking asking, Processor processor, int number) throws Exception {
    double[] times = new double[passes * questions.size()];
    int asked = 0;
    long end = System.nanoTime() + (long) (seconds * 1e9);
    double before = processor.seconds();
    for (int pass = 0; pass < passes && (pass == 0 || System.nanoTime() < end); pass++) {
      List<Question> shuffled = new ArrayList<>(questions);
      Collections.shuffle(shuffled, new Random(1000L * number + pass));
      for (Question question : shuffled) {
        long start = System.nanoTime();
        asking.ask(question);
        times[asked++] = (System.nanoTime() - start) / 1e6;
      }
    }
    double each = (processor.seconds() - before) * 1e3 / asked;
    return Figures.of(each, Arrays.copyOf(times, asked));
  }
}
